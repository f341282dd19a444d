package todooo.bootstrap.config;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Says so when others than this machine can reach the service. */
public final class PublicAddressWarning {
    private PublicAddressWarning() {}

    public static void warn(String host, Logger logger) {
        if (!isLoopback(host)) {
            logger.log(
                    Level.WARNING,
                    "server.host is {0}: there is no authentication, whoever reaches it can read and change every to-do",
                    host);
        }
    }

    /** Whether only this machine can reach a name or an address to listen on. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true; // nobody reaches what does not exist; listening there will fail
        }
    }
}
