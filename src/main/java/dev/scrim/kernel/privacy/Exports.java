package dev.scrim.kernel.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.crypto.Seal;
import dev.scrim.kernel.crypto.Sha256;
import dev.scrim.kernel.jobs.LongJob;
import dev.scrim.kernel.problem.Diagnosis;

/**
 * Makes the archive of a request: everything about one person, of one moment, complete or not at all. What is made is
 * kept sealed, part by part; a replica that dies leaves parts of an attempt that the next one throws away.
 */
@Singleton
class Exports implements LongJob {

    private static final Logger LOG = Logger.getLogger(Exports.class);
    private static final int KEY_BYTES = 32;

    private final LoginTransactions transactions;
    private final CurrentCatalogue catalogue;
    private final ExportContext context;
    private final ExportSignature signature;
    private final ExportKeeper keeper;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    Exports(
            LoginTransactions transactions,
            CurrentCatalogue catalogue,
            ExportContext context,
            ExportSignature signature,
            ExportKeeper keeper,
            ObjectMapper json) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.context = context;
        this.signature = signature;
        this.keeper = keeper;
        this.json = json;
    }

    @Override
    public String name() {
        return "kernel.export";
    }

    @Override
    public void run(String key) {
        UUID request = UUID.fromString(key);
        Catalogue now = catalogue.reread();
        List<Relation> tables = ExportColumns.tables(now);
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        var begun = keeper.begin(request, secret, tables);
        if (begun.isPresent()) {
            make(request, begun.get(), new Seal(secret), now, tables);
        }
    }

    private void make(UUID request, ExportKeeper.Attempt attempt, Seal seal, Catalogue now, List<Relation> tables) {
        var place = new Place();
        try {
            MessageDigest hash = Sha256.begun();
            PartStream parts = new PartStream((number, bytes, length) ->
                    keeper.keep(request, attempt, number, seal.close(bytes, length, attempt.context(number))));
            try (parts;
                    Archive archive = new Archive(new DigestOutputStream(parts, hash))) {
                transactions.inSnapshot(
                        Caller.holding(attempt.person(), "exporter", request),
                        snapshot -> write(request, attempt, snapshot, archive, now, tables, place));
            }
            keeper.finish(
                    request,
                    attempt,
                    parts.parts(),
                    parts.written(),
                    HexFormat.of().formatHex(hash.digest()));
        } catch (ExportKeeper.OvertakenException e) {
            LOG.infof("export %s is made by another replica now, or not wanted any more", request);
        } catch (IOException | RuntimeException e) {
            keeper.failed(request, place.number, Diagnosis.of(e, false).code());
            throw e instanceof RuntimeException fault ? fault : new UncheckedIOException((IOException) e);
        }
    }

    /** Which table is being written. */
    private static final class Place {
        private int number = 1;
    }

    private boolean write(
            UUID request,
            ExportKeeper.Attempt attempt,
            Connection snapshot,
            Archive archive,
            Catalogue now,
            List<Relation> tables,
            Place place) {
        Instant madeAt = Instant.now();
        var writer = new ExportTables(snapshot, UUID.randomUUID().toString());
        List<ExportedTable> written = new ArrayList<>();
        try {
            for (Relation table : tables) {
                ExportedTable exported = writer.write(table, archive);
                written.add(exported);
                keeper.done(request, place.number, exported.rows());
                place.number = Math.min(place.number + 1, tables.size());
            }
            describe(archive, now, written);
            var manifest = new ExportManifest(
                    request,
                    attempt.person(),
                    madeAt,
                    catalogue.schemaVersion().orElseThrow(),
                    written.stream()
                            .map(t -> new ExportManifest.Count(t.table().qualifiedName(), t.rows()))
                            .toList(),
                    archive.hashes());
            byte[] bytes = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
            archive.add("manifest.json", bytes);
            archive.add("manifest.sig", signature.of(bytes));
            archive.add("public-key.pem", signature.publicKey().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(Archive archive, Catalogue now, List<ExportedTable> written) throws IOException {
        var schemas = new ExportSchemas(json);
        var pretty = json.writerWithDefaultPrettyPrinter();
        for (ExportedTable table : written) {
            archive.add(
                    "schema/" + table.table().qualifiedName() + ".schema.json",
                    pretty.writeValueAsBytes(schemas.of(table.table())));
        }
        var said = context.of(now, keeper.recipients());
        archive.add("context.json", pretty.writeValueAsBytes(said));
        archive.add("index.html", out -> new ExportPage(json).write(said, written, out));
    }
}
