package todooo.adapter.http.transfer;

import io.helidon.webserver.http.ServerRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.wire.framing.RequestBody;

/**
 * The body of a request in a temporary file. The file has no name from the moment that it is open, so that nothing is
 * left of it, whatever happens to the process.
 */
final class SpooledFile implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SpooledFile.class.getName());

    private final FileChannel channel;

    private SpooledFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Keeps the whole body.
     *
     * @throws ProblemException if it is too long, its chunks are malformed, or there is no room for it
     */
    static SpooledFile of(ServerRequest request, RequestBody body) {
        SpooledFile file = new SpooledFile(open());
        try {
            body.stream(request, file::add);
            return file;
        } catch (Throwable thrown) {
            file.close();
            throw thrown;
        }
    }

    private static FileChannel open() {
        try {
            return FileChannel.open(
                    Files.createTempFile("todooo-import-", null),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private void add(byte[] piece, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(piece, 0, length);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static ProblemException noRoom(IOException cause) {
        LOG.log(Level.WARNING, "A file to import cannot be kept in the directory for temporary files", cause);
        return new ProblemException(
                ProblemType.STORAGE_FULL, "There is no room for the file in the directory for temporary files.");
    }

    /** The body from its beginning. What was given before must not be used any more; to close it has no effect. */
    InputStream read() {
        try {
            return new FilterInputStream(Channels.newInputStream(channel.position(0))) {
                @Override
                public void close() {
                    // it is read once more
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A temporary file cannot be closed", e);
        }
    }
}
