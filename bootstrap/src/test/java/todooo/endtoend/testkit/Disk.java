package todooo.endtoend.testkit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A mounted file system of a test's own, which it may break. */
public final class Disk implements AutoCloseable {
    /** The smallest XFS; the file that holds it is mostly holes. */
    private static final long IMAGE_BYTES = 320L << 20;

    private final Path path;
    private final List<String> source;
    private boolean mounted;

    private Disk(Path path, List<String> source) {
        this.path = path;
        this.source = source;
    }

    /** A small file system in memory. */
    public static Disk inMemory(Path folder, String size) throws IOException {
        requireRoot();
        return mounted(folder, List.of("-t", "tmpfs", "-o", "size=" + size, "tmpfs"));
    }

    /** One that can lose its power. */
    public static Disk xfs(Path folder) throws IOException {
        return inFile(folder, "mkfs.xfs", List.of("-q"), "loop");
    }

    /** One that becomes read-only when an error is found in it. */
    public static Disk ext4(Path folder) throws IOException {
        return inFile(folder, "mkfs.ext4", List.of("-q", "-F"), "loop,errors=remount-ro");
    }

    private static Disk inFile(Path folder, String program, List<String> arguments, String options) throws IOException {
        Requirement.require(SystemProgram.isInstalled(program), "There is no " + program + " here");
        Path image = folder.resolve("image");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(IMAGE_BYTES);
        }
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        command.add(image.toString());
        SystemProgram.run(command.toArray(String[]::new));
        return mounted(folder, List.of("-o", options, image.toString()));
    }

    private static void requireRoot() {
        Requirement.permit(System.getProperty("user.name").equals("root"), "only root may mount");
    }

    private static Disk mounted(Path folder, List<String> source) throws IOException {
        var disk = new Disk(Files.createDirectory(folder.resolve("disk")), source);
        disk.mounted = SystemProgram.succeeds(disk.mountCommand());
        Requirement.permit(disk.mounted, "root may not mount here: " + source);
        return disk;
    }

    private String[] mountCommand() {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(source);
        command.add(path.toString());
        return command.toArray(String[]::new);
    }

    /** Where it is mounted. */
    public Path path() {
        return path;
    }

    /** Mounts it again; what its journal holds is recovered. */
    public void mount() {
        SystemProgram.run(mountCommand());
        mounted = true;
    }

    public void unmount() {
        SystemProgram.run("umount", path.toString());
        mounted = false;
    }

    /** Changes options while it is in use. */
    public void remount(String options) {
        SystemProgram.run("mount", "-o", "remount," + options, path.toString());
    }

    /** From now on nothing reaches the disk, not even what is written already: XFS only. */
    public void cutPower() {
        SystemProgram.run("xfs_io", "-x", "-c", "shutdown", path.toString());
    }

    /** Lets the kernel find an error: ext4 only. */
    public void findError() {
        SystemProgram.run(
                "sh",
                "-c",
                "sync -f %1$s; echo 1 > /sys/fs/ext4/$(basename $(findmnt -n -o SOURCE %1$s))/trigger_fs_error"
                        .formatted(path));
    }

    /** Repairs an ext4 that is not mounted. */
    public void repair() {
        // 1 says that it was repaired.
        SystemProgram.run("sh", "-c", "e2fsck -fy %s; test $? -le 1".formatted(source.getLast()));
    }

    /** Unmounts it; from the tree of files at once, also where a process still uses it. */
    @Override
    public void close() {
        if (mounted && !SystemProgram.succeeds("umount", path.toString())) {
            SystemProgram.run("umount", "-l", path.toString());
        }
        mounted = false;
    }
}
