package dev.scrim.commerce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.Routines;
import dev.scrim.kernel.caller.StateChange;
import dev.scrim.kernel.command.Transitions;
import dev.scrim.kernel.limit.Limits;
import dev.scrim.kernel.problem.Diagnosis;

/** Orders what is for sale, and takes an order to its buyer. */
@Path("/commerce/orders")
@Tag(name = "commerce")
@Authenticated
public class OrderResource {

    private static final String TOO_FEW_ARE_LEFT = "commerce.stock_is_never_below_zero";
    private static final String REFUSALS = "refused_orders";

    private final Command command;
    private final Transitions transitions;
    private final Limits limits;
    private final Routines routines;
    private final CurrentCaller callers;
    private final ObjectMapper json;

    OrderResource(
            Command command,
            Transitions transitions,
            Limits limits,
            Routines routines,
            CurrentCaller callers,
            ObjectMapper json) {
        this.command = command;
        this.transitions = transitions;
        this.limits = limits;
        this.routines = routines;
        this.callers = callers;
        this.json = json;
    }

    /**
     * One thing to buy: exactly one of the three keys.
     *
     * @param productId one of our products
     * @param listingId a ticket listing
     * @param marketListingId a listing of a shop
     * @param quantity how many; 1 unless said
     */
    @RegisterForReflection
    public record OrderItemRequest(
            @Schema(examples = "4c9a6d5e-0b7f-4c55-9d0a-1f6f8f1d2a01")
            Optional<UUID> productId,

            Optional<UUID> listingId,
            Optional<UUID> marketListingId,
            @Schema(examples = "2") Optional<@Min(1) @Max(100) Integer> quantity) {}

    /**
     * What to order. Prices and totals are not asked: they are what is for sale.
     *
     * @param items the things, all of one seller and in one currency
     * @param email where the receipt goes
     * @param shippingAddress name, line1, city and country at least; for everything but tickets
     */
    @RegisterForReflection
    public record PlaceOrderRequest(
            @NotEmpty @Size(max = 50) List<@NotNull @Valid OrderItemRequest> items,

            @Schema(examples = "sam@example.org") @NotBlank @Email @Size(max = 254)
            String email,

            @Schema(implementation = ShippingAddress.class) Optional<JsonNode> shippingAddress) {}

    /**
     * A line of an order.
     *
     * @param kind product, ticket_listing or market_listing
     * @param title what it is called
     * @param quantity how many
     * @param unitPrice what one costs, in minor units
     * @param totalPrice what they cost together, in minor units
     */
    @RegisterForReflection
    public record OrderedItem(
            @Schema(examples = "product") String kind,
            @Schema(examples = "A product") String title,
            @Schema(examples = "2") int quantity,
            @Schema(examples = "2500") int unitPrice,
            @Schema(examples = "5000") int totalPrice) {

        static OrderedItem of(OrderItem item) {
            return new OrderedItem(item.kind, item.title, item.quantity, item.unitPrice, item.totalPrice);
        }
    }

    /**
     * What was ordered, and is reserved until it expires. The rest is in my_orders.
     *
     * @param id its key; payments name it in their metadata as order_id
     * @param orderNumber what people call it
     * @param paymentStatus always pending
     * @param total what is to be paid, in minor units
     * @param currency ISO 4217
     * @param expiresAt until when it is reserved
     * @param items its lines
     */
    @RegisterForReflection
    public record PlaceOrderResponse(
            UUID id,
            @Schema(examples = "HM-7K2M-9QXA") String orderNumber,
            @Schema(examples = "pending") String paymentStatus,
            @Schema(examples = "5000") int total,
            @Schema(examples = "GBP") String currency,
            Instant expiresAt,
            List<OrderedItem> items) {

        static PlaceOrderResponse of(Order order) {
            return new PlaceOrderResponse(
                    order.id,
                    order.orderNumber,
                    order.paymentStatus,
                    order.total,
                    order.currency,
                    order.expiresAt,
                    OrderItem.of(order.id).map(OrderedItem::of).toList());
        }
    }

    @POST
    @Operation(summary = "Order what is for sale, at its price, and reserve it for 30 minutes.")
    public PlaceOrderResponse place(@NotNull @Valid PlaceOrderRequest cart) {
        callers.person();
        limits.require(REFUSALS);
        limits.spend("checkouts", 1);
        try {
            return ordered(cart);
        } catch (RuntimeException refused) {
            // who tries again and again finds out how many are left
            if (Diagnosis.of(refused, false).code().equals(TOO_FEW_ARE_LEFT)) {
                limits.spend(REFUSALS, 1);
            }
            throw refused;
        }
    }

    private PlaceOrderResponse ordered(PlaceOrderRequest cart) {
        String items = text(cart.items());
        String address = cart.shippingAddress()
                .filter(given -> !given.isNull())
                .map(JsonNode::toString)
                .orElse("null");
        return command.run(
                Optional.empty(),
                () -> PlaceOrderResponse.of(Order.findById(routines.found(
                        UUID.class,
                        "commerce.checkout(cast(? as jsonb), ?, cast(? as jsonb))",
                        items,
                        cart.email(),
                        address))));
    }

    @POST
    @Path("{id}/process")
    @Operation(summary = "Begin to pack a paid order. For its seller; for admins with a reason.")
    public StateChange process(@PathParam("id") UUID id, Reason reason) {
        return fulfil(id, "processing", reason);
    }

    @POST
    @Path("{id}/ship")
    @Operation(summary = "Say that an order is on its way. For its seller; for admins with a reason.")
    public StateChange ship(@PathParam("id") UUID id, Reason reason) {
        return fulfil(id, "shipped", reason);
    }

    @POST
    @Path("{id}/deliver")
    @Operation(summary = "Say that an order has arrived. For its buyer and its seller; for admins with a reason.")
    public StateChange deliver(@PathParam("id") UUID id, Reason reason) {
        return fulfil(id, "delivered", reason);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel an order that is not shipped. For its buyer and its seller; for admins with a reason.")
    public StateChange cancel(@PathParam("id") UUID id, Reason reason) {
        return fulfil(id, "cancelled", reason);
    }

    private StateChange fulfil(UUID id, String status, Reason reason) {
        return transitions.call(Fulfilment.class, id, Reason.of(reason), "commerce.fulfil(?, ?)", id, status);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was JSON is JSON", e);
        }
    }
}
