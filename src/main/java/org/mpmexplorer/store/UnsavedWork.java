package org.mpmexplorer.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The work of one running program that no file of the user holds yet, kept as a recipe in a folder that all
/// running programs share. Each holds a lock there, which the system takes away when the program ends in
/// whatever way; what lies beside a lock that nobody holds was left by a program that did not end well.
///
/// Belongs to one thread at a time.
public final class UnsavedWork implements AutoCloseable {
    /// So many works that were left are kept; the oldest go first.
    private static final int MOST_LEFT = 10;

    private static final String LOCK = ".lock";
    private static final String WORK = ".json";
    private static final String LAST = "last.json";

    private final Path folder;
    private final Path lockFile;
    private final FileChannel channel;
    private final boolean hasCompany;

    private UnsavedWork(Path folder, Path lockFile, FileChannel channel, boolean hasCompany) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.channel = channel;
        this.hasCompany = hasCompany;
    }

    /// Takes a place in that folder, which is made if need be.
    ///
    /// @throws UnusableFileException if nothing can be kept there
    public static UnsavedWork in(Path folder) throws UnusableFileException {
        SafeFile.createFolder(folder);
        try {
            boolean hasCompany = tidy(folder);
            Path lockFile = Files.createTempFile(folder, "", LOCK);
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
            channel.lock();
            return new UnsavedWork(folder, lockFile, channel, hasCompany);
        } catch (IOException e) {
            throw new UnusableFileException(
                    "Unsaved work cannot be kept in %s (%s); save it yourself.".formatted(folder, SafeFile.reason(e)));
        }
    }

    /// Removes locks nobody holds, and the oldest works that were left. Returns whether another program runs.
    private static boolean tidy(Path folder) throws IOException {
        boolean isAnyHeld = false;
        for (Path lock : files(folder, LOCK)) {
            if (isHeld(lock)) {
                isAnyHeld = true;
            } else {
                Files.deleteIfExists(lock);
            }
        }
        List<Path> left = leftIn(folder);
        for (Path old : left.subList(Math.min(MOST_LEFT, left.size()), left.size())) {
            Files.deleteIfExists(old);
        }
        return isAnyHeld;
    }

    private static boolean isHeld(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock mine = channel.tryLock()) {
            return mine == null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            return true;
        }
    }

    /// Whether another program with a window runs for this user.
    public boolean hasCompany() {
        return hasCompany;
    }

    /// Works of programs that did not end well, the newest first.
    ///
    /// @throws UnusableFileException if the folder cannot be read
    public List<Path> left() throws UnusableFileException {
        try {
            return leftIn(folder);
        } catch (IOException e) {
            throw new UnusableFileException("%s cannot be read (%s).".formatted(folder, SafeFile.reason(e)));
        }
    }

    private static List<Path> leftIn(Path folder) throws IOException {
        List<Path> left = new ArrayList<>();
        for (Path work : files(folder, WORK)) {
            Path lock = lockOf(work);
            if (!work.endsWith(LAST) && !(Files.exists(lock) && isHeld(lock))) {
                left.add(work);
            }
        }
        left.sort(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                .reversed());
        return left;
    }

    private static Path lockOf(Path work) {
        String name = String.valueOf(work.getFileName());
        return work.resolveSibling(name.substring(0, name.length() - WORK.length()) + LOCK);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /// Where the work is that was on screen when a program of this user ended well.
    public static Path lastIn(Path folder) {
        return folder.resolve(LAST);
    }

    private Path own() {
        String name = String.valueOf(lockFile.getFileName());
        return folder.resolve(name.substring(0, name.length() - LOCK.length()) + WORK);
    }

    /// Keeps this in the place of what was kept.
    ///
    /// @throws UnusableFileException if that is not possible; what was kept before is still there
    public void keep(SavedRun work) throws UnusableFileException {
        RecipeFile.write(own(), work);
    }

    /// There is nothing to keep: all is saved or untouched.
    ///
    /// @throws UnusableFileException if it cannot be removed
    public void forget() throws UnusableFileException {
        delete(own());
    }

    /// Removes a work that was left.
    ///
    /// @throws UnusableFileException if it cannot be removed
    public void drop(Path work) throws UnusableFileException {
        delete(work);
    }

    private static void delete(Path file) throws UnusableFileException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UnusableFileException("%s cannot be removed (%s).".formatted(file, SafeFile.reason(e)));
        }
    }

    /// The program ends well: what is kept becomes its last work.
    @Override
    public void close() throws UnusableFileException {
        try {
            if (Files.exists(own())) {
                SafeFile.replace(own(), lastIn(folder));
            }
            channel.close();
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            throw new UnusableFileException("%s cannot be tidied (%s).".formatted(folder, SafeFile.reason(e)));
        }
    }
}
