// Packs the service to be run in production: the launcher, the jars, SQLite's library, the list of all components
// (CycloneDX), and a cache for each adapter of what the JVM finds out at a start, made by a training run (JEP 514). What it
// is trained with is the launcher's own command line: another one would not fit the cache.
//
// Reproducible: two builds of the same sources with the same JDK and umask make the same zip, byte by byte, but for the two
// caches (lib/*.aot), which hold what the JVM met in its own order. So every file has one fixed time, set before the
// training, as the caches remember the times of the jars; entries are sorted. The umask shows only inside our own jars.
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.nio.file.attribute.PosixFilePermissions
import java.time.Instant
import java.util.concurrent.CompletableFuture
import org.apache.maven.plugin.MojoFailureException
import org.sqlite.util.LibraryLoaderUtil

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING

Path target = Path.of(project.build.directory)
Path dist = target.resolve('todooo-dist')
Path lib = dist.resolve('lib')
Path zip = target.resolve('todooo-dist.zip')
Path components = target.resolve('todooo.cdx.json')
FileTime time = FileTime.from(Instant.parse(project.properties['project.build.outputTimestamp']))
Path javaHome = Path.of(session.container.lookup('org.apache.maven.toolchain.ToolchainManager')
    .getToolchainFromBuildContext('jdk', session)?.javaHome ?: System.getProperty('java.home'))

def copy(Path from, Path to) {
  Files.walk(from).filter { Files.isRegularFile(it) }.each { file ->
    Path copied = to.resolve(from.relativize(file).toString())
    Files.createDirectories(copied.parent)
    Files.copy(file, copied, REPLACE_EXISTING)
  }
}

// The same time for everything here; all may read, and run what is run.
def settle(Path root, FileTime time) {
  Files.walk(root).each {
    boolean runs = Files.isDirectory(it) || it.parent.endsWith('bin')
    Files.setPosixFilePermissions(it, PosixFilePermissions.fromString(runs ? 'rwxr-xr-x' : 'rw-r--r--'))
    Files.setLastModifiedTime(it, time)
  }
}

// Starts the service on an empty database, uses it the way clients do, and stops it: then its JVM writes the cache.
def train(Path dist, Path folder, Path javaHome, String adapter) {
  folder.toFile().deleteDir()
  Files.createDirectories(folder)
  def builder = new ProcessBuilder("$dist/bin/todooo".toString(), '-Dserver.port=0', "-Dpersistence.adapter=$adapter")
  builder.directory(folder.toFile()).redirectOutput(folder.resolve('output').toFile())
  builder.environment().keySet().removeAll(['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS'])
  builder.environment() << [JAVA_HOME: javaHome.toString(), JAVA_OPTS: '-XX:AOTCacheOutput=cache']
  def service = builder.start()
  try {
    String address = service.errorReader().lines()
        .map { it =~ /listening on (\S+)/ }.filter { it.find() }.findFirst().orElseThrow().group(1)
    def client = HttpClient.newHttpClient()
    def send = { String method, String path, String body = '' ->
      def request = HttpRequest.newBuilder(URI.create(address + path))
          .header('Content-Type', 'application/json')
          .method(method, HttpRequest.BodyPublishers.ofString(body)).build()
      client.send(request, HttpResponse.BodyHandlers.ofString())
    }
    100.times {
      String todo = '/todo/' + (it + 1)
      send('POST', '/todo', """{"task": "Learn $it"}""")
      ['/todo?limit=100', '/todo?task=LEARN', todo, '/todo/0', '/docs'].each { path -> send('GET', path) }
      send('PATCH', todo, '{"completed": true}')
      send('PUT', todo, '{"task": "Learnt"}')
      if (it % 2) send('DELETE', todo)
    }
  } finally {
    service.toHandle().destroy() // the process itself would close its pipes, and the JVM is to go on for a while
  }
  if (service.waitFor() != 0 || !Files.exists(folder.resolve('cache'))) {
    throw new MojoFailureException("The training with $adapter failed: see $folder")
  }
  Files.move(folder.resolve('cache'), dist.resolve("lib/${adapter}.aot"))
}

// Zipped by the JDK: it writes permissions, and times that mean the same in every time zone. It writes them in the local
// time as well, which is that of UTC meanwhile.
def pack(Path dist, Path zip, FileTime time) {
  Files.deleteIfExists(zip)
  def zone = TimeZone.default
  TimeZone.default = TimeZone.getTimeZone('UTC')
  try (def archive = FileSystems.newFileSystem(zip, [create: 'true', enablePosixFileAttributes: 'true'])) {
    Files.walk(dist).sorted().each { file ->
      Path entry = archive.getPath(dist.parent.relativize(file).toString())
      if (Files.isDirectory(file)) {
        Files.createDirectory(entry)
      } else {
        Files.copy(file, entry)
      }
    }
    settle(archive.getPath(dist.fileName.toString()), time)
  } finally {
    TimeZone.default = zone
  }
}

dist.toFile().deleteDir()
copy(project.basedir.toPath().resolve('src/dist'), dist)
['LICENSE', 'NOTICE'].each { copy(project.basedir.toPath().resolveSibling(it), dist.resolve(it)) }
copy(target.resolve('libs'), lib.resolve('libs'))
Files.copy(target.resolve('todooo.jar'), lib.resolve('todooo.jar'))
Files.copy(javaHome.resolve('release'), lib.resolve('release'))
String library = LibraryLoaderUtil.nativeLibName
LibraryLoaderUtil.class.getResourceAsStream("$LibraryLoaderUtil.nativeLibResourcePath/$library").withCloseable {
  Files.copy(it, lib.resolve(library))
}
if (Files.exists(components)) {
  Files.copy(components, dist.resolve(components.fileName))
} else {
  log.warn("The distribution has no list of its components: Maven makes $components only when it is online.")
}
settle(dist, time)
def trainings = ['jdbc', 'jpa'].collect { adapter ->
  CompletableFuture.runAsync { train(dist, target.resolve("training/$adapter"), javaHome, adapter) }
}
CompletableFuture.allOf(*trainings).join() // of both, also when one fails: no process outlives the build
settle(dist, time)
pack(dist, zip, time)
