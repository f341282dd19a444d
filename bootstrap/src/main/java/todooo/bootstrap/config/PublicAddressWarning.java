package todooo.bootstrap.config;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Warns when other machines can reach the service. */
public final class PublicAddressWarning {
    private PublicAddressWarning() {}

    /** Logs the warning, unless only this machine can reach the host. */
    public static void warn(String host, Logger logger) {
        if (!isLoopback(host)) {
            logger.log(
                    Level.WARNING,
                    "server.host: {0} lets other machines reach the service, which has no authentication:"
                            + " they can read and change every to-do",
                    host);
        }
    }

    /** Whether only this machine can reach a name or an address to listen on. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true; // listening on a host that does not exist fails anyway
        }
    }
}
