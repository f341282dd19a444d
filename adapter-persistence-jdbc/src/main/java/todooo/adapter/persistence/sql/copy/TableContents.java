package todooo.adapter.persistence.sql.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.sql.Database;

/**
 * A summary of a table, to compare databases: they sort differently, so the checksum, the sum of every row's
 * SHA-256 modulo 2 to the 256, does not depend on the order.
 *
 * @param lastGenerated the highest number that was given out, also to a row that is gone
 */
record TableContents(String table, long rows, BigInteger checksum, long lastGenerated) {
    private static final int CHECKSUM_BYTES = 32;
    private static final BigInteger MODULUS = BigInteger.TWO.pow(8 * CHECKSUM_BYTES);

    /** Reads all of the table; the progress is told how many rows were read since it was told last. */
    static TableContents read(Database database, CopiedTable table, int batch, LongConsumer progress) {
        MessageDigest sha256 = sha256();
        BigInteger sum = BigInteger.ZERO;
        long count = 0;
        var reader = new TableReader(database, table, batch);
        for (var rows = reader.next(); !rows.isEmpty(); rows = reader.next()) {
            for (List<@Nullable Object> row : rows) {
                sum = sum.add(new BigInteger(1, sha256.digest(canonical(row).getBytes(UTF_8))));
            }
            sum = sum.mod(MODULUS);
            count += rows.size();
            progress.accept(rows.size());
        }
        return new TableContents(table.name(), count, sum, lastGenerated(database, table));
    }

    /** Whether a copy with these contents lacks nothing of the original and adds nothing. */
    boolean isCopyOf(TableContents original) {
        return table.equals(original.table)
                && rows == original.rows
                && checksum.equals(original.checksum)
                && lastGenerated >= original.lastGenerated;
    }

    private static long lastGenerated(Database database, CopiedTable table) {
        return table.generated() == null ? 0 : database.lastGenerated(table.name(), table.generated());
    }

    /** No two rows have the same: every value goes with its length. */
    private static String canonical(List<@Nullable Object> row) {
        var text = new StringBuilder();
        for (@Nullable Object value : row) {
            if (value == null) {
                text.append('-');
            } else {
                String written = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
                text.append(written.length()).append(':').append(written);
            }
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) { // every Java platform has it
            throw new IllegalStateException(e);
        }
    }

    /** For a person; the sum in all its digits, to be compared. */
    @Override
    public String toString() {
        byte[] bytes = MODULUS.add(checksum).toByteArray(); // a one, then the sum with its leading zeros
        String hex = HexFormat.of().formatHex(bytes, bytes.length - CHECKSUM_BYTES, bytes.length);
        String last = lastGenerated == 0 ? "" : String.format(Locale.ROOT, "last id %d, ", lastGenerated);
        return String.format(Locale.ROOT, "%s: %d rows, %schecksum %s", table, rows, last, hex);
    }
}
