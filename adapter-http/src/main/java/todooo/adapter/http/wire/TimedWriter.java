package todooo.adapter.http.wire;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/** Writes to a connection only as long as its client may take to read. */
record TimedWriter(TimedConnection connection, DataWriter writer) implements DataWriter {
    @Override
    public void write(BufferData... buffers) {
        connection.answer(length(buffers), () -> writer.write(buffers));
    }

    @Override
    public void write(BufferData buffer) {
        connection.answer(buffer.available(), () -> writer.write(buffer));
    }

    /** Sends what is not the answer yet: Helidon asks for a body with it (100 Continue). */
    @Override
    public void writeNow(BufferData... buffers) {
        connection.write(() -> writer.writeNow(buffers));
    }

    @Override
    public void writeNow(BufferData buffer) {
        connection.write(() -> writer.writeNow(buffer));
    }

    @Override
    public void flush() {
        writer.flush();
    }

    @Override
    public void close() {
        writer.close();
    }

    private static long length(BufferData... buffers) {
        long length = 0;
        for (BufferData buffer : buffers) {
            length += buffer.available();
        }
        return length;
    }
}
