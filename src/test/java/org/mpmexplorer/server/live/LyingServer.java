package org.mpmexplorer.server.live;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;

/// A server on loopback that answers every connection as a test wants it to.
final class LyingServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Answer answer;
    final AtomicLong connections = new AtomicLong();
    final AtomicLong bytesSent = new AtomicLong();

    /// What is sent to whoever connects.
    interface Answer {
        void send(OutputStream out) throws IOException, InterruptedException;
    }

    private LyingServer(ServerSocket listener, Answer answer) {
        this.listener = listener;
        this.answer = answer;
        Thread.ofVirtual().start(this::accept);
    }

    static LyingServer that(Answer answer) throws IOException {
        return that(answer, ServerSocketFactory.getDefault());
    }

    static LyingServer that(Answer answer, ServerSocketFactory factory) throws IOException {
        return new LyingServer(factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    }

    /// One that says that text with that head.
    static LyingServer saying(String head, String body) throws IOException {
        return that(out -> out.write((head + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1)));
    }

    String address(String scheme) {
        return "%s://127.0.0.1:%d/server-status?auto".formatted(scheme, listener.getLocalPort());
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            byte[] request = new byte[4096];
            if (socket.getInputStream().read(request) > 0) {
                answer.send(socket.getOutputStream());
            }
        } catch (IOException e) {
            // the client has had enough
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
