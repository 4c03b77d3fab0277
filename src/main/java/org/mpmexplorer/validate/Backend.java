package org.mpmexplorer.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The backend behind the lab's httpd: answers each request after as many milliseconds as it asks for.
final class Backend implements AutoCloseable {
    private static final int BACKLOG = 1_024;
    private static final Pattern MILLIS = Pattern.compile("[?&]ms=(\\d{1,6})");
    private static final byte[] REPLY =
            "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nok\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listener;

    private Backend(ServerSocket listener) {
        this.listener = listener;
    }

    static Backend open() throws IOException {
        Backend backend = new Backend(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().name("lab-backend").start(backend::accept);
        return backend;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            Matcher millis = MILLIS.matcher(head(socket.getInputStream()));
            Thread.sleep(millis.find() ? Long.parseLong(millis.group(1)) : 0);
            OutputStream out = socket.getOutputStream();
            out.write(REPLY);
            out.flush();
        } catch (IOException e) {
            return; // httpd has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Everything up to the empty line.
    static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            head.append((char) next);
            if (next == '\n' && head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) >= 0) {
                return head.toString();
            }
            next = in.read();
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
