package todooo.adapter.http.rest.body;

import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes in memory, in arrays of at most {@value #SIZE}: more of them are added, never copied into a larger one. What
 * fits into one array is sent by one write together with its headers.
 */
public final class Pieces extends OutputStream implements Content {
    /** How long a piece is, in bytes: a usual page of a list is one. */
    static final int SIZE = 32 * 1024;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last;
    private int used;

    /** Empty, with room for about as many bytes as are expected. */
    public Pieces(int expected) {
        this.last = new byte[Math.clamp(expected, 64, SIZE)];
    }

    private Pieces(byte[] whole) {
        this.last = whole;
        this.used = whole.length;
    }

    /** An existing array, which must not change afterwards. */
    public static Pieces of(byte[] bytes) {
        return new Pieces(bytes);
    }

    @Override
    public int length() {
        return full.size() * SIZE + used;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            makeRoom(left);
            int fitting = Math.min(left, last.length - used);
            System.arraycopy(bytes, from, last, used, fitting);
            used += fitting;
            from += fitting;
            left -= fitting;
        }
    }

    private void makeRoom(int wanted) {
        if (used == SIZE) {
            full.add(last);
            last = new byte[SIZE];
            used = 0;
        } else if (used + wanted > last.length && last.length < SIZE) {
            last = Arrays.copyOf(last, Math.clamp(Math.max(used + wanted, 2L * last.length), 0, SIZE));
        }
    }

    /** Forgets what came after the first bytes, of which there are at least so many. */
    void truncate(int length) {
        while (length < full.size() * SIZE) {
            last = full.removeLast();
        }
        used = length - full.size() * SIZE;
    }

    /** A copy in one array. */
    byte[] toByteArray() {
        byte[] all = new byte[length()];
        int position = 0;
        for (byte[] piece : full) {
            System.arraycopy(piece, 0, all, position, SIZE);
            position += SIZE;
        }
        System.arraycopy(last, 0, all, position, used);
        return all;
    }

    @Override
    public void send(ServerResponse response) {
        if (length() <= SIZE) {
            response.send(last, 0, used);
            return;
        }
        response.headers().contentLength(length());
        try (OutputStream out = response.outputStream()) {
            for (byte[] piece : full) {
                out.write(piece);
            }
            for (int from = 0; from < used; from += SIZE) {
                out.write(last, from, Math.min(SIZE, used - from));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
