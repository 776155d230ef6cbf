package dev.scrim.commerce;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.StateChange;
import dev.scrim.kernel.command.Transitions;
import dev.scrim.kernel.version.ReadsIfMatch;

/** Puts products on sale and counts stock. What products say is written through admin_products. */
@Path("/commerce/products/{id}")
@Tag(name = "commerce")
@Authenticated
public class ProductResource {

    private final Command command;
    private final Transitions transitions;

    ProductResource(Command command, Transitions transitions) {
        this.command = command;
        this.transitions = transitions;
    }

    /**
     * What came or went.
     *
     * @param change how many; below zero: they went
     * @param reason why
     */
    @RegisterForReflection
    public record ChangeStockRequest(
            @Schema(examples = "12") @NotNull @Min(-1_000_000) @Max(1_000_000)
            Integer change,

            Optional<String> reason) {}

    /**
     * What there is now.
     *
     * @param productId of what
     * @param quantity how many are left to reserve
     */
    @RegisterForReflection
    public record ChangeStockResponse(
            UUID productId, @Schema(examples = "12") int quantity) {}

    @POST
    @Path("stock")
    @Operation(
            operationId = "change_stock",
            summary = "Add to the stock of a product, or take from it. For admins; a reason is needed.")
    public ChangeStockResponse change(@PathParam("id") UUID id, @NotNull @Valid ChangeStockRequest delivery) {
        return command.run(
                delivery.reason(),
                () -> new ChangeStockResponse(
                        id,
                        transitions.called(
                                Integer.class,
                                Product.class,
                                id,
                                "commerce.change_stock(?, ?)",
                                id,
                                delivery.change())));
    }

    @POST
    @Path("publish")
    @ReadsIfMatch
    @Operation(summary = "Put a drafted product on sale. For admins; a reason is needed.")
    public StateChange publish(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(Product.class, id, "live", reason);
    }

    @POST
    @Path("unpublish")
    @ReadsIfMatch
    @Operation(summary = "Take a product off sale and give it back as a draft. For admins; a reason is needed.")
    public StateChange unpublish(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(Product.class, id, "draft", reason);
    }

    @POST
    @Path("archive")
    @ReadsIfMatch
    @Operation(summary = "Take a product off sale for good. For admins; a reason is needed.")
    public StateChange archive(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(Product.class, id, "archived", reason);
    }
}
