// Packs the service to be run in production: the launcher, the jars, SQLite's library, and a cache for each adapter of
// what the JVM finds out at a start, made by a training run (JEP 514). What it is trained with is the launcher's own
// command line: another one would not fit the cache.
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import org.apache.maven.plugin.MojoFailureException
import org.sqlite.util.LibraryLoaderUtil

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING

Path target = Path.of(project.build.directory)
Path dist = target.resolve('todooo-dist')
Path lib = dist.resolve('lib')
Path zip = target.resolve('todooo-dist.zip')
Path javaHome = Path.of(session.container.lookup('org.apache.maven.toolchain.ToolchainManager')
    .getToolchainFromBuildContext('jdk', session)?.javaHome ?: System.getProperty('java.home'))

// With their times, which the caches remember.
def copy(Path from, Path to) {
  Files.walk(from).each { file ->
    Path copied = to.resolve(from.relativize(file).toString())
    if (!Files.isDirectory(file)) {
      Files.createDirectories(copied.parent)
      Files.copy(file, copied, COPY_ATTRIBUTES, REPLACE_EXISTING)
    }
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

// Zipped by the JDK: it writes permissions, and times that mean the same in every time zone.
def pack(Path dist, Path zip) {
  Files.deleteIfExists(zip)
  def archive = FileSystems.newFileSystem(zip, [create: 'true', enablePosixFileAttributes: 'true'])
  archive.withCloseable { copy(dist, it.getPath(dist.fileName.toString())) }
}

dist.toFile().deleteDir()
copy(project.basedir.toPath().resolve('src/dist'), dist)
['LICENSE', 'NOTICE'].each { copy(project.basedir.toPath().resolveSibling(it), dist.resolve(it)) }
copy(target.resolve('libs'), lib.resolve('libs'))
Files.copy(target.resolve('todooo.jar'), lib.resolve('todooo.jar'), COPY_ATTRIBUTES)
Files.copy(javaHome.resolve('release'), lib.resolve('release'), COPY_ATTRIBUTES)
String library = LibraryLoaderUtil.nativeLibName
LibraryLoaderUtil.class.getResourceAsStream("$LibraryLoaderUtil.nativeLibResourcePath/$library").withCloseable {
  Files.copy(it, lib.resolve(library))
}
def trainings = ['jdbc', 'jpa'].collect { adapter ->
  CompletableFuture.runAsync { train(dist, target.resolve("training/$adapter"), javaHome, adapter) }
}
CompletableFuture.allOf(*trainings).join() // of both, also when one fails: no process outlives the build
pack(dist, zip)
