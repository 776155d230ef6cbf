package dev.scrim.music;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.CurrentCaller;

/** Says what plays instead of the grid. It ends by itself, or when it is deleted from admin_now_playing_overrides. */
@Path("/music/now_playing_overrides")
@Tag(name = "music")
@Authenticated
public class NowPlayingOverrideResource {

    private final Command command;
    private final CurrentCaller callers;

    NowPlayingOverrideResource(Command command, CurrentCaller callers) {
        this.command = command;
        this.callers = callers;
    }

    /**
     * What plays.
     *
     * @param track the track
     * @param artist by whom
     * @param artworkUrl its picture, an https address
     * @param expiresAt until when, at most a day ahead; in 30 minutes unless said
     * @param reason why, 3 to 500 characters
     */
    @RegisterForReflection
    public record OverrideNowPlayingRequest(
            @Schema(examples = "Blue Monday") @NotBlank @Size(max = 200)
            String track,

            @Schema(examples = "New Order") @NotBlank @Size(max = 200)
            String artist,

            @Schema(examples = "https://cdn.example.org/blue-monday.jpg")
            Optional<@Size(max = 500) String> artworkUrl,

            Optional<Instant> expiresAt,
            Optional<String> reason) {}

    /**
     * What plays now.
     *
     * @param id its key
     * @param expiresAt until when
     */
    @RegisterForReflection
    public record OverrideNowPlayingResponse(UUID id, Instant expiresAt) {}

    @POST
    @Operation(
            operationId = "override_now_playing",
            summary = "Say what plays instead of the grid for a while. For admins.")
    public OverrideNowPlayingResponse create(@NotNull @Valid OverrideNowPlayingRequest wanted) {
        UUID admin = callers.person();
        return command.run(wanted.reason(), () -> {
            NowPlayingOverride playing = new NowPlayingOverride();
            playing.track = wanted.track();
            playing.artist = wanted.artist();
            playing.artworkUrl = wanted.artworkUrl().orElse(null);
            playing.setBy = admin;
            // the table says until when, unless the admin does
            playing.expiresAt = wanted.expiresAt().orElse(null);
            playing.persistAndFlush();
            NowPlayingOverride.getEntityManager().refresh(playing);
            return new OverrideNowPlayingResponse(playing.id, playing.expiresAt);
        });
    }
}
