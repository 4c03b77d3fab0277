package org.mpmexplorer.server.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.server.InputException;

/// Asks a running server for `server-status?auto`.
///
/// Each answer is bounded in time and size, certificates are checked as Java does, and an answer that sends
/// to another place is an error: what is shown is what the named server itself said. May be asked from any
/// thread, by one at a time.
public final class StatusAddress implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;
    private static final int OK = 200;
    private static final String AUTO = "auto";
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);

    private final URI address;
    private final Duration patience;
    private final HttpClient client;

    /// The place to ask; nothing is asked yet.
    ///
    /// @param patience for one answer, all in all
    /// @throws InputException if it is no such address
    public StatusAddress(String address, Duration patience) {
        this.address = checked(address);
        this.patience = patience;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /// Whether a text is an address and not a file's name.
    public static boolean isAddress(String text) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    private static URI checked(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isUsable = Set.of("http", "https").contains(scheme)
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && text.length() <= LONGEST_ADDRESS;
            if (isUsable) {
                return withAuto(uri);
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw InputException.in(
                "The address " + text,
                "is none of a web server",
                "give one such as http://127.0.0.1/server-status?auto");
    }

    /// Without `?auto` the server would answer with a page for people.
    private static URI withAuto(URI uri) throws URISyntaxException {
        return uri.getRawQuery() == null ? new URI(uri.toString().replaceAll("[?#].*", "") + "?" + AUTO) : uri;
    }

    /// The address.
    public String address() {
        return address.toString();
    }

    /// What the server says now.
    ///
    /// @throws InputException if it does not say it, in one sentence
    public StatusSample ask() {
        return StatusText.read(new SmallText(address.toString(), text(address, "text/plain")));
    }

    /// The numbers of the processes by the slots they are in, which only the page for people tells; empty where
    /// it does not, or cannot be had.
    public Map<Integer, Integer> askProcesses() {
        if (!AUTO.equalsIgnoreCase(address.getRawQuery())) {
            return Map.of();
        }
        try {
            return StatusProcesses.read(text(URI.create(address.toString().replaceAll("[?].*", "")), "text/html"));
        } catch (InputException e) {
            return Map.of();
        }
    }

    private String text(URI asked, String type) {
        HttpRequest request = HttpRequest.newBuilder(asked)
                .timeout(patience)
                .header("Accept", type)
                .header("User-Agent", "MPM Explorer")
                .build();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, info -> new Bounded());
        try {
            return body(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw tooSlow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw InputException.in(address, "was not heard to its end", "ask again");
        } catch (ExecutionException e) {
            throw failed(Optional.ofNullable(e.getCause()).orElse(e));
        } finally {
            answer.cancel(true);
        }
    }

    private String body(HttpResponse<String> response) {
        int status = response.statusCode();
        if (ELSEWHERE.contains(status)) {
            String place = response.headers().firstValue("Location").orElse("nowhere");
            throw InputException.in(
                    address, "sends to " + place + " instead of answering", "give the address that answers itself");
        }
        if (status != OK) {
            throw InputException.in(
                    address,
                    "answers with status " + status,
                    status == 403 || status == 401
                            ? "allow this machine there ('Require' in the configuration of mod_status)"
                            : "check that mod_status is enabled at that address");
        }
        return response.body();
    }

    private InputException failed(Throwable problem) {
        return switch (problem) {
            case InputException input -> input;
            case HttpConnectTimeoutException _ ->
                InputException.in(address, "does not take the connection in time", "check host and port");
            case HttpTimeoutException _ -> tooSlow();
            case ConnectException _ ->
                InputException.in(address, "takes no connection", "check that httpd runs there, and the port");
            case UnknownHostException _ -> InputException.in(address, "names no host that is known", "check its name");
            case SSLException _ ->
                InputException.in(
                        address,
                        "has no certificate that can be trusted for this name",
                        "use the name in its certificate, or ask on the machine itself over http://127.0.0.1");
            case IOException io
            when io.getMessage() != null ->
                InputException.in(address, "gives no answer that is HTTP (" + io.getMessage() + ")", "check the port");
            default ->
                InputException.in(
                        address, "gives no answer (" + problem.getClass().getSimpleName() + ")", "check the address");
        };
    }

    private InputException tooSlow() {
        return InputException.in(
                address,
                "gives no whole answer within %s s".formatted(patience.toMillis() / 1000.0),
                "look whether the server has a free worker for it");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// Takes the answer as text, and not more of it than a status page is.
    private final class Bounded implements BodySubscriber<String> {
        private final CompletableFuture<String> body = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<String> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription newSubscription) {
            subscription = newSubscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> items) {
            for (ByteBuffer item : items) {
                byte[] part = new byte[item.remaining()];
                item.get(part);
                bytes.write(part, 0, part.length);
            }
            if (bytes.size() > MOST_BYTES) {
                Objects.requireNonNull(subscription).cancel();
                body.completeExceptionally(InputException.in(
                        address,
                        "answers with more than 1 MiB, which no status page is",
                        "check that it is server-status?auto"));
            }
        }

        @Override
        public void onError(Throwable problem) {
            body.completeExceptionally(problem);
        }

        @Override
        public void onComplete() {
            body.complete(bytes.toString(StandardCharsets.ISO_8859_1));
        }
    }
}
