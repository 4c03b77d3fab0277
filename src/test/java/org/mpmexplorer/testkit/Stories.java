package org.mpmexplorer.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceCursor;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceView;

/// Tells a trace as a story: one line in words for each record.
public final class Stories {
    private final TraceCursor cursor;
    private final List<String> lines = new ArrayList<>();
    private int stride = 1;

    private Stories(TraceView view) {
        cursor = view.cursor();
    }

    /// The story of a whole run.
    public static String of(Run run) {
        Stories story = new Stories(run.view());
        while (story.cursor.next()) {
            story.tell();
        }
        return String.join("\n", story.lines) + "\n";
    }

    private void tell() {
        if (cursor.kind() == TraceKind.SERVER_START) {
            stride = cursor.argument();
        }
        if (cursor.kind() == TraceKind.NUMBER) {
            lines.add(lines.removeLast().replaceFirst("%d", Long.toString(cursor.value())));
            return;
        }
        lines.add(String.format(Locale.ROOT, "%11.6f  %s", cursor.timeNanos() / 1e9, sentence()));
    }

    private String sentence() {
        return switch (cursor.kind()) {
            case VISIT, SYN_DROP, CONNECT, REQUEST, RESPONSE, WRONG_ANSWER, FAIL, LEAVE, END -> visitor();
            case QUEUE, DATA_DROP, ACCEPT, PARK, MOVE, UNPARK, CLOSE -> transport();
            case READ, RUN, WAIT, PAGE, SEND, KEEPALIVE, LINGER -> worker();
            case FORK, CHILD_READY, LETTER, CHILD_STATE, EXIT, REAP, CHILD_MEMORY -> child();
            case FPM_FORK, FPM_BUSY, FPM_IDLE, FPM_EXIT, FPM_QUEUE -> fpm();
            default -> server();
        };
    }

    private String connection() {
        return "connection " + cursor.subject();
    }

    private String place() {
        return place(cursor.actor());
    }

    private String place(int place) {
        return stride == 1 ? "child " + place : "child " + place / stride + " thread " + place % stride;
    }

    private String firstPlace() {
        return "child " + cursor.actor() / stride;
    }

    private String visitor() {
        int argument = cursor.argument();
        return switch (cursor.kind()) {
            case VISIT -> "a visitor of load " + argument + " begins " + connection();
            case SYN_DROP -> connection() + ": the queue is full, SYN " + argument + " is dropped";
            case CONNECT -> connection() + " is connected";
            case REQUEST -> connection() + ": request of class " + argument;
            case RESPONSE -> connection() + ": complete reply, status " + argument;
            case WRONG_ANSWER -> connection() + ": it was another request's reply";
            case FAIL -> connection() + " fails: " + FailKind.of(argument);
            case LEAVE -> connection() + ": the visitor closes";
            default -> connection() + " is no more";
        };
    }

    private String transport() {
        int argument = cursor.argument();
        return switch (cursor.kind()) {
            case QUEUE -> connection() + " enters the accept queue";
            case DATA_DROP -> connection() + ": the queue is full, data is lost, attempt " + argument;
            case ACCEPT -> place() + " accepts " + connection();
            case PARK -> place() + " parks " + connection() + ": " + ParkPlace.of(argument);
            case MOVE -> connection() + " of " + firstPlace() + " is now in " + ParkPlace.of(argument);
            case UNPARK -> place() + " takes up " + connection();
            default ->
                switch (argument) {
                    case 0 -> place() + " closes " + connection();
                    case 1 -> firstPlace() + " closes its parked " + connection();
                    default -> connection() + " is closed in the queue";
                };
        };
    }

    private String worker() {
        String does = switch (cursor.kind()) {
            case READ -> "reads from";
            case RUN -> "computes for";
            case WAIT -> "waits for the backend of";
            case PAGE -> "waits for its pages for";
            case SEND -> "sends to";
            case KEEPALIVE -> "keeps alive";
            default -> "lingers on";
        };
        return place() + " " + does + " " + connection();
    }

    private String child() {
        int argument = cursor.argument();
        return switch (cursor.kind()) {
            case FORK -> firstPlace() + " is forked as " + cursor.subject() + " with threads: " + argument;
            case CHILD_READY -> firstPlace() + " serves with threads: " + argument;
            case LETTER -> place() + " shows " + Letter.of(argument).symbol();
            case CHILD_STATE -> firstPlace() + " is " + ChildState.of(argument);
            case EXIT -> firstPlace() + " ends: " + ExitCause.of(argument);
            case REAP -> firstPlace() + " is reaped";
            default -> firstPlace() + " uses " + mebibytes(cursor.subject());
        };
    }

    private String fpm() {
        String who = "php-fpm child " + cursor.actor();
        return switch (cursor.kind()) {
            case FPM_FORK -> who + " starts as " + cursor.subject();
            case FPM_BUSY -> who + " " + fpmDoes() + " " + connection();
            case FPM_IDLE -> who + " is idle";
            case FPM_EXIT -> who + " ends: " + ExitCause.of(cursor.argument());
            default -> connection() + " waits in php-fpm's backlog";
        };
    }

    private String fpmDoes() {
        return switch (cursor.argument()) {
            case 0 -> "computes for";
            case 1 -> "waits for the backend of";
            default -> "waits for its pages for";
        };
    }

    private String server() {
        int argument = cursor.argument();
        return switch (cursor.kind()) {
            case SERVER_START -> "the server starts with room for children: " + cursor.actor();
            case SERVER_REFUSED -> "the server refuses to start";
            case GENERATION -> "generation " + cursor.subject() + " begins";
            case RAM -> "RAM in use: " + mebibytes(cursor.subject());
            case SWAP -> "swap in use: " + mebibytes(cursor.subject());
            case HOST -> "the host has " + cursor.actor() + " cores and " + cursor.subject() + " MiB";
            case LOG -> log(LogMessage.of(argument));
            case TURN -> Tunable.of(argument).id() + " is turned";
            case PERFORM -> Action.values()[argument].title();
            default -> throw new AssertionError("no words for " + cursor.kind());
        };
    }

    /// The template with its first number; the others follow as records.
    private String log(LogMessage message) {
        long[] marks = new long[message.arguments()];
        Arrays.setAll(marks, i -> -900_001L - i);
        String text = message.line(marks);
        for (int i = 0; i < marks.length; i++) {
            text = text.replace(Long.toString(marks[i]), i == 0 ? Long.toString(cursor.value()) : "%d");
        }
        return "log " + text;
    }

    private static String mebibytes(int units) {
        return String.format(Locale.ROOT, "%.1f MiB", units / 16.0);
    }
}
