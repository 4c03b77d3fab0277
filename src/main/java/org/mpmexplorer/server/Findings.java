package org.mpmexplorer.server;

import java.util.ArrayList;
import java.util.List;

/// The findings of one reading, in order, at most so many.
final class Findings {
    private static final int MAX = 1_000;

    private final List<Finding> list = new ArrayList<>();

    void add(Finding finding) {
        if (list.size() < MAX) {
            list.add(finding);
        } else if (list.size() == MAX) {
            list.add(Finding.note("There is more of this kind; the rest is left out."));
        }
    }

    List<Finding> list() {
        return list;
    }
}
