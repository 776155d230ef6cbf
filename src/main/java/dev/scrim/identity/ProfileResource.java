package dev.scrim.identity;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.CurrentCaller;

/** Makes a person's profile whole in one transaction. It is changed through my_profile and my_private_profile. */
@Path("/identity/profiles")
@Tag(name = "identity")
@Authenticated
public class ProfileResource {

    private final Command command;
    private final CurrentCaller callers;

    ProfileResource(Command command, CurrentCaller callers) {
        this.command = command;
        this.callers = callers;
    }

    /**
     * What a person says of themselves.
     *
     * @param username under which they are found: 3 to 30 small letters, digits or underscores
     * @param is18Plus that they are of age, which only they see
     * @param avatarUrl their picture, an https address
     * @param bio a few words
     * @param cityId their city, of cities
     */
    @RegisterForReflection
    public record CreateProfileRequest(
            @Schema(examples = "sam_in_london") @NotBlank @Size(max = 30)
            String username,

            @Schema(name = "is_18_plus", examples = "true") @JsonProperty("is_18_plus") @NotNull
            Boolean is18Plus,

            @Schema(examples = "https://cdn.example.org/sam.jpg")
            Optional<@Size(max = 500) String> avatarUrl,

            @Schema(examples = "Mostly at night.") Optional<@Size(max = 500) String> bio,
            @Schema(examples = "london") Optional<String> cityId) {}

    /**
     * A profile. Other people find it once its person consents to be visible.
     *
     * @param id the person
     * @param username under which they are found
     */
    @RegisterForReflection
    public record CreateProfileResponse(
            UUID id, @Schema(examples = "sam_in_london") String username) {}

    @POST
    @Operation(summary = "Make my profile, its public and its private part, once.")
    public CreateProfileResponse create(@NotNull @Valid CreateProfileRequest said) {
        UUID person = callers.person();
        return command.run(Optional.empty(), () -> {
            Profile profile = new Profile();
            profile.id = person;
            profile.username = said.username();
            profile.avatarUrl = said.avatarUrl().orElse(null);
            profile.bio = said.bio().orElse(null);
            profile.cityId = said.cityId().orElse(null);
            profile.persist();
            ProfilePrivate secret = new ProfilePrivate();
            secret.personId = person;
            secret.is18Plus = said.is18Plus();
            secret.persist();
            return new CreateProfileResponse(person, profile.username);
        });
    }
}
