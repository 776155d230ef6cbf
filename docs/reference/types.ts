// Made from the schema by the command types; a test compares it.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  public: {
    Tables: { [_ in never]: never }
    Views: {
      /** Whose log of accesses is shown later, for admins: insert to delay, delete to end it early. */
      access_delays: {
        Row: {
          /** what happened since then is not shown yet */
          created_at: string
          /** when it is shown */
          ends_at: string
          /** on what grounds */
          grounds: string
          /** whose log */
          person_id: string
          /** who placed it */
          placed_by: string | null
        }
        Insert: {
          ends_at: string
          grounds: string
          person_id: string
        }
        Update: { [_ in never]: never }
        Relationships: [
          {
            foreignKeyName: "access_delays_person_id_fkey"
            columns: ["person_id"]
            isOneToOne: true
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "access_delays_placed_by_fkey"
            columns: ["placed_by"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** All posts, hidden and removed ones too. For moderators and admins. */
      admin_beacon_posts: {
        Row: {
          /** paths of pictures */
          attachments: Json
          /** who wrote it */
          author_profile_id: string | null
          /** the beacon */
          beacon_id: string
          /** what it says */
          body: string
          /** when it was posted */
          created_at: string
          /** key */
          id: string
          /** what is the matter with it */
          moderation_flags: Json | null
          /** the post it answers; a locked one takes no answers */
          reply_to: string | null
          /** visible, hidden, removed or locked */
          status: "visible" | "hidden" | "removed" | "locked"
          /** since when */
          status_changed_at: string
          /** comment, proof or system */
          type: "comment" | "proof" | "system"
          /** when it last changed */
          updated_at: string
        }
        Relationships: [
          {
            foreignKeyName: "beacon_posts_author_profile_id_fkey"
            columns: ["author_profile_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_reply_to_fkey"
            columns: ["reply_to"]
            isOneToOne: false
            referencedRelation: "admin_beacon_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_reply_to_fkey"
            columns: ["reply_to"]
            isOneToOne: false
            referencedRelation: "beacon_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_reply_to_fkey"
            columns: ["reply_to"]
            isOneToOne: false
            referencedRelation: "my_posts"
            referencedColumns: ["id"]
          },
        ]
      }
      /** All scans of the last 90 days with who scanned. For admins. */
      admin_beacon_scans: {
        Row: {
          /** where it was; null: the token was unknown */
          beacon_id: string | null
          /** the city of the beacon */
          city_id: string | null
          /** platform and app_version, nothing else */
          client_meta: Json
          /** key */
          id: string
          /** HMAC of the address under a key that rotates; tells repetition within its time, nothing more */
          ip_hash: string | null
          /** when */
          scanned_at: string
          /** who scanned */
          scanner_profile_id: string | null
          /** valid, invalid, duplicate, revoked or expired */
          status: "valid" | "invalid" | "duplicate" | "revoked" | "expired"
          /** the token; null: it was unknown, or is gone */
          token_id: string | null
        }
        Relationships: [
          {
            foreignKeyName: "beacon_scans_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "beacon_scans_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "cities"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "beacon_scans_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse_realtime"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "beacon_scans_scanner_profile_id_fkey"
            columns: ["scanner_profile_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_token_id_fkey"
            columns: ["token_id"]
            isOneToOne: false
            referencedRelation: "admin_qr_tokens"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_token_id_fkey"
            columns: ["token_id"]
            isOneToOne: false
            referencedRelation: "my_qr_tokens"
            referencedColumns: ["id"]
          },
        ]
      }
      /** All beacons with their hosts and what moderation remembers. For moderators and admins. */
      admin_beacons: {
        Row: {
          /** the city it is in */
          city_id: string
          /** what visitors should know; scans of beacons flagged sensitive are never counted */
          content_flags: Json
          /** when the draft was made */
          created_at: string
          /** the host */
          creator_id: string | null
          /** what it is about */
          description: string | null
          /** when it ends; null: it does not by itself */
          end_at: string | null
          /** where exactly it is; never public */
          geo_hash: string | null
          /** what the host is: admin, venue or approved_host; an admin judges it before it goes live */
          host_type: "admin" | "venue" | "approved_host"
          /** key */
          id: string
          /** when it was last disabled or reinstated */
          last_moderation_at: string | null
          /** the part of the city */
          region_id: string | null
          /** the rules it runs by */
          ruleset_id: string | null
          /** its name in addresses */
          slug: string
          /** when it starts; null: when it goes live */
          start_at: string | null
          /** the state it had when it was disabled, and returns to; null: it is not disabled */
          state_before: "draft" | "pending_review" | "live" | "expired" | "archived" | null
          /** draft, pending_review, live, expired, archived or disabled */
          status: "draft" | "pending_review" | "live" | "expired" | "archived" | "disabled"
          /** the time zone it is announced in */
          timezone: string
          /** what it is called */
          title: string
          /** event, ticket, venue, experience or community */
          type: "event" | "ticket" | "venue" | "experience" | "community"
          /** when it last changed */
          updated_at: string
          /** the venue, a beacon of its own */
          venue_id: string | null
        }
        Relationships: [
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "cities"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse_realtime"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "beacons_creator_id_fkey"
            columns: ["creator_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
        ]
      }
      /** All drops. For admins, who make and change them with a reason. */
      admin_drops: {
        Row: {
          /** when it was made */
          created_at: string
          /** what it is about */
          description: string | null
          /** when it closes */
          end_at: string
          /** key */
          id: string
          /** what it is called */
          name: string
          /** its name in addresses */
          slug: string
          /** when it opens */
          start_at: string
          /** scheduled, live or ended */
          status: "scheduled" | "live" | "ended"
          /** when it last changed */
          updated_at: string
        }
        Insert: {
          description?: string | null
          end_at: string
          id?: string
          name: string
          slug: string
          start_at: string
        }
        Update: {
          description?: string | null
          end_at?: string
          name?: string
          slug?: string
          start_at?: string
        }
        Relationships: []
      }
      /** All evidence. For admins. */
      admin_evidence_events: {
        Row: {
          /** whose act it was */
          actor_profile_id: string | null
          /** the beacon it is about */
          beacon_id: string
          /** when */
          created_at: string
          /** key */
          id: string
          /** what they note */
          payload: Json | null
          /** the scan, post or listing it comes from */
          source_id: string
          /** qr_scan, proof_post, admin_verification or seller_verification */
          type: "qr_scan" | "proof_post" | "admin_verification" | "seller_verification"
          /** thread_visible: the host sees that and when it was given; admin_only: only the person and admins do */
          visibility: "admin_only" | "thread_visible"
        }
        Relationships: [
          {
            foreignKeyName: "evidence_events_actor_profile_id_fkey"
            columns: ["actor_profile_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
        ]
      }
      /** All market listings, in whatever state. For moderators and admins. */
      admin_market_listings: {
        Row: {
          /** when the draft was made */
          created_at: string
          /** ISO 4217 */
          currency: string
          /** what it is like */
          description: string | null
          /** key */
          id: string
          /** paths of pictures */
          images: Json
          /** of one, in minor units */
          price: number
          /** how many are offered in all; how many are left is in commerce.stock */
          quantity: number
          /** the shop */
          seller_id: string
          /** draft, pending_review, live, removed or sold_out */
          status: "draft" | "pending_review" | "live" | "removed" | "sold_out"
          /** what it is */
          title: string
          /** when it last changed */
          updated_at: string
        }
        Relationships: [
          {
            foreignKeyName: "market_listings_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: false
            referencedRelation: "admin_market_sellers"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "market_listings_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: false
            referencedRelation: "my_shop"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "market_listings_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: false
            referencedRelation: "seller_reputation"
            referencedColumns: ["seller_id"]
          },
        ]
      }
      /** All shops with their owners. For moderators and admins. */
      admin_market_sellers: {
        Row: {
          /** what it says of itself */
          bio: string | null
          /** when it was opened */
          created_at: string
          /** what it is called */
          display_name: string
          /** key */
          id: string
          /** whose shop it is */
          owner_id: string | null
          /** when it last changed */
          updated_at: string
          /** pending, approved or suspended */
          verification_status: "pending" | "approved" | "suspended"
          /** whether it may show its goods without our name; an admin says so */
          white_label_enabled: boolean
        }
        Relationships: [
          {
            foreignKeyName: "market_sellers_owner_id_fkey"
            columns: ["owner_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** All reports with who reported, who decided and why. For admins; nobody sees what is about themselves. */
      admin_moderation_reports: {
        Row: {
          /** whose beacon, listing, post or shop it is, or the user */
          about_id: string | null
          /** the moderator who has taken it; null: nobody */
          assigned_to: string | null
          /** what is the matter: scam, harassment, coercion, hate, doxxing, unsafe or other */
          category: "scam" | "harassment" | "coercion" | "hate" | "doxxing" | "unsafe" | "other"
          /** when it was reported */
          created_at: string
          /** what happened, in the reporter's words */
          details: string
          /** key */
          id: string
          /** who reported */
          reporter_profile_id: string | null
          /** why it was resolved or dismissed */
          resolution_notes: string | null
          /** open, investigating, resolved or dismissed */
          status: "open" | "investigating" | "resolved" | "dismissed"
          /** which; it exists when it is reported */
          target_id: string
          /** what was reported: beacon, listing, post, seller or user */
          target_type: "beacon" | "listing" | "post" | "seller" | "user"
          /** when its state last changed */
          updated_at: string
        }
        Relationships: [
          {
            foreignKeyName: "moderation_reports_reporter_profile_id_fkey"
            columns: ["reporter_profile_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "moderation_reports_staff_about_id_fkey"
            columns: ["about_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "moderation_reports_staff_assigned_to_fkey"
            columns: ["assigned_to"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What plays instead of the grid. For admins, who set and end it. */
      admin_now_playing_overrides: {
        Row: {
          /** by whom */
          artist: string
          /** its picture */
          artwork_url: string | null
          /** until when; 30 minutes unless said, at most a day */
          expires_at: string
          /** key */
          id: string
          /** since when it plays */
          set_at: string
          /** the admin who said so */
          set_by: string | null
          /** the track */
          track: string
        }
        Insert: {
          artist: string
          artwork_url?: string | null
          expires_at?: string
          id?: string
          track: string
        }
        Update: { [_ in never]: never }
        Relationships: [
          {
            foreignKeyName: "now_playing_overrides_set_by_fkey"
            columns: ["set_by"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** All orders. For admins. */
      admin_orders: {
        Row: {
          /** when it was ordered */
          created_at: string
          /** ISO 4217 */
          currency: string
          /** whether a dispute about a payment of it is open: do not send it, and answer the dispute */
          disputed: boolean | null
          /** the buyer's address */
          email: string | null
          /** until when what is in it is reserved without payment */
          expires_at: string
          fulfilment_status: "pending" | "processing" | "shipped" | "delivered" | "cancelled"
          /** what the payment service calls it: its payment intent; where there is none, its charge or its checkout */
          id: string
          /** what buyer and seller call it; drawn at random, so that it tells no volume */
          order_number: string
          /** official (our own products) or marketplace */
          order_type: "official" | "marketplace"
          /** since when it is paid; null: it is not */
          paid_at: string | null
          /** pending, paid, failed or refunded */
          payment_status: "pending" | "paid" | "failed" | "refunded"
          /** whether more was paid than it needs, or it was paid and will not be sent: refund it at the payment service, as admin_payments says */
          refund_due: boolean | null
          /** who sends it; null: we do */
          seller_profile_id: string | null
          /** in minor units */
          shipping: number
          /** name, line1, line2, city, region, postcode, country and phone */
          shipping_address: Json | null
          /** of the items, in minor units */
          subtotal: number
          /** on top of prices, in minor units */
          tax: number
          /** what is to be paid, in minor units */
          total: number
          /** when it last changed */
          updated_at: string
          /** who bought */
          user_id: string | null
        }
        Relationships: [
          {
            foreignKeyName: "fulfilments_seller_profile_id_fkey"
            columns: ["seller_profile_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "orders_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What the payment service said. For admins. */
      admin_payment_events: {
        Row: {
          /** in minor units */
          amount: number | null
          /** when we heard of it */
          created_at: string
          /** ISO 4217 */
          currency: string | null
          /** when it happened there */
          happened_at: string | null
          /** the key the payment service gave it */
          id: string
          /** what it means for a payment: paid, failed, refunded (so much in all), refund (one), refund_failed, disputed, dispute_won, dispute_lost or other */
          kind: "paid" | "failed" | "refunded" | "refund" | "refund_failed" | "disputed" | "dispute_won" | "dispute_lost" | "other"
          /** why it was not applied: names_another_order than the one that the payment belongs to */
          note: string | null
          /** the order; null: it names none of ours */
          order_id: string | null
          /** the refund or the dispute it is about, as the payment service calls it */
          part_id: string | null
          /** the payment it is about; null: it is about none */
          payment_id: string | null
          /** what ties events of one payment together */
          payment_intent: string | null
          /** how much of the payment had been given back by then, in minor units */
          refunded_amount: number | null
          /** what the payment service calls it */
          type: string
        }
        Relationships: [
          {
            foreignKeyName: "payment_events_order_id_fkey"
            columns: ["order_id"]
            isOneToOne: false
            referencedRelation: "admin_orders"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "payment_events_order_id_fkey"
            columns: ["order_id"]
            isOneToOne: false
            referencedRelation: "my_orders"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "payment_events_payment_id_fkey"
            columns: ["payment_id"]
            isOneToOne: false
            referencedRelation: "admin_payments"
            referencedColumns: ["id"]
          },
        ]
      }
      /** Payments, each with what was received, given back and charged back, and how much of it is to be refunded at the payment service. For admins. */
      admin_payments: {
        Row: {
          /** when we first heard of it */
          created_at: string
          /** ISO 4217; null: not known, or none */
          currency: string | null
          /** whether a dispute about it is open */
          disputed: boolean
          /** what the payment service calls it: its payment intent; where there is none, its charge or its checkout */
          id: string
          /** how much of it was charged back, in minor units */
          lost: number
          /** the order it pays; null: no event of it named one of ours */
          order_id: string | null
          /** what buyer and seller call it; drawn at random, so that it tells no volume */
          order_number: string | null
          /** how much was received, in minor units */
          received: number
          /** how much of it its order does not need, in minor units: a second payment, more than the total, another currency, an order that is over; 0 while a dispute is open, null: it is no order's */
          refund_due: number | null
          /** how much of it was given back, in minor units; refunds that failed do not count */
          refunded: number
          /** pending, failed, paid, partly_refunded, refunded, disputed or charged_back; follows from the amounts */
          state: string
          /** when it last changed */
          updated_at: string
        }
        Relationships: [
          {
            foreignKeyName: "payments_order_id_fkey"
            columns: ["order_id"]
            isOneToOne: false
            referencedRelation: "admin_orders"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "payments_order_id_fkey"
            columns: ["order_id"]
            isOneToOne: false
            referencedRelation: "my_orders"
            referencedColumns: ["id"]
          },
        ]
      }
      /** Everybody who has ever been signed in. For admins. */
      admin_people: {
        Row: {
          /** since when they are barred; null: they are not */
          barred_at: string | null
          /** when they were first seen */
          created_at: string
          /** when they were erased; null: they were not */
          erased_at: string | null
          /** the person */
          id: string
          /** the name they chose; lower case, unique */
          username: string | null
        }
        Relationships: []
      }
      /** All products. For admins, who make and change them with a reason, and delete drafts; how many there are is in admin_stock. */
      admin_products: {
        Row: {
          /** the collection it belongs to */
          collection: "hnhmess" | "raw" | "hung" | "high" | "super" | "superhung" | null
          /** when it was made */
          created_at: string
          /** ISO 4217 */
          currency: string
          /** what it is, in short */
          description: string | null
          /** the drop in which it is for sale; null: always */
          drop_id: string | null
          /** key */
          id: string
          /** paths of pictures */
          images: Json
          /** whether there will be no more */
          limited_edition: boolean
          /** what it is, at length */
          long_description: string | null
          /** what it is called */
          name: string
          /** of one, in minor units */
          price: number
          /** its name in addresses */
          slug: string
          /** draft, live or archived */
          status: "draft" | "live" | "archived"
          /** when it last changed */
          updated_at: string
          /** sizes, colours and the like */
          variants: Json
          /** points for who buys one */
          xp_reward: number
        }
        Insert: {
          collection?: "hnhmess" | "raw" | "hung" | "high" | "super" | "superhung" | null
          currency?: string
          description?: string | null
          drop_id?: string | null
          id?: string
          images?: Json
          limited_edition?: boolean
          long_description?: string | null
          name: string
          price: number
          slug: string
          variants?: Json
          xp_reward?: number
        }
        Update: {
          collection?: "hnhmess" | "raw" | "hung" | "high" | "super" | "superhung" | null
          currency?: string
          description?: string | null
          drop_id?: string | null
          images?: Json
          limited_edition?: boolean
          long_description?: string | null
          name?: string
          price?: number
          slug?: string
          status?: "draft" | "live" | "archived"
          variants?: Json
          xp_reward?: number
        }
        Relationships: [
          {
            foreignKeyName: "products_drop_id_fkey"
            columns: ["drop_id"]
            isOneToOne: false
            referencedRelation: "admin_drops"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "products_drop_id_fkey"
            columns: ["drop_id"]
            isOneToOne: false
            referencedRelation: "drops"
            referencedColumns: ["id"]
          },
        ]
      }
      /** All tokens; not the tokens themselves, nor what they are found by. For admins. */
      admin_qr_tokens: {
        Row: {
          /** the beacon it lets in to */
          beacon_id: string
          /** when it works no more; at most 90 days later */
          expires_at: string
          /** key */
          id: string
          /** when it was issued */
          issued_at: string
          /** who issued it */
          issued_by: string | null
          /** how often it works */
          max_uses: number
          /** what the issuer noted */
          metadata: Json
          /** what for: check_in, listing_proof, experience or staff */
          scope: "check_in" | "listing_proof" | "experience" | "staff"
          /** active, revoked or expired */
          status: "active" | "revoked" | "expired"
        }
        Relationships: [
          {
            foreignKeyName: "qr_tokens_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "qr_tokens_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "qr_tokens_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "qr_tokens_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "qr_tokens_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "qr_tokens_issued_by_fkey"
            columns: ["issued_by"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** All shows. For admins, who make and change them with a reason. */
      admin_radio_shows: {
        Row: {
          /** when it was made */
          created_at: string
          /** what it is about */
          description: string | null
          /** the name under which its host is announced */
          host: string | null
          /** key */
          id: string
          /** what it is called */
          name: string
          /** its name in addresses */
          slug: string
          /** draft, live or archived */
          status: "draft" | "live" | "archived"
          /** when it last changed */
          updated_at: string
        }
        Insert: {
          description?: string | null
          host?: string | null
          id?: string
          name: string
          slug: string
        }
        Update: {
          description?: string | null
          host?: string | null
          name?: string
          slug?: string
          status?: "draft" | "live" | "archived"
        }
        Relationships: []
      }
      /** All records. For admins, who make and change them with a reason. */
      admin_records_releases: {
        Row: {
          /** by whom */
          artist: string
          /** its picture */
          artwork_url: string | null
          /** when it was made */
          created_at: string
          /** key */
          id: string
          /** the label */
          label: string
          /** when it comes out, on the calendar of the station */
          release_date: string | null
          /** its name in addresses */
          slug: string
          /** where to listen */
          soundcloud_url: string | null
          /** draft, scheduled, live or archived */
          status: "draft" | "scheduled" | "live" | "archived"
          /** what it is called */
          title: string
          /** when it last changed */
          updated_at: string
        }
        Insert: {
          artist: string
          artwork_url?: string | null
          id?: string
          label?: string
          release_date?: string | null
          slug: string
          soundcloud_url?: string | null
          title: string
        }
        Update: {
          artist?: string
          artwork_url?: string | null
          label?: string
          release_date?: string | null
          slug?: string
          soundcloud_url?: string | null
          status?: "draft" | "scheduled" | "live" | "archived"
          title?: string
        }
        Relationships: []
      }
      /** Who holds and held which role. For admins. */
      admin_role_grants: {
        Row: {
          /** since when */
          granted_at: string
          /** who granted it; null: the command line */
          granted_by: string | null
          /** key */
          id: string
          /** who holds the role */
          person_id: string
          /** since when it works no more */
          revoked_at: string | null
          /** who took it back; null: the command line, or nobody yet */
          revoked_by: string | null
          /** the role */
          role: string
        }
        Relationships: [
          {
            foreignKeyName: "role_grants_granted_by_fkey"
            columns: ["granted_by"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "role_grants_person_id_fkey"
            columns: ["person_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "role_grants_revoked_by_fkey"
            columns: ["revoked_by"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** The weekly grid. For admins, who make, change and delete blocks with a reason. */
      admin_schedule_blocks: {
        Row: {
          /** when it was made */
          created_at: string
          /** the day it starts on: 0 Sunday to 6 Saturday */
          day_of_week: number
          /** when it ends; earlier than start_time: on the next day */
          end_time: string
          /** key */
          id: string
          /** the show */
          show_id: string
          /** when it starts, on the wall clock of the station */
          start_time: string
          /** the station, whose zone the times are in */
          station_id: string
          /** draft, live or overridden */
          status: "draft" | "live" | "overridden"
          /** when it last changed */
          updated_at: string
        }
        Insert: {
          day_of_week: number
          end_time: string
          id?: string
          show_id: string
          start_time: string
          station_id?: string
          status?: "draft" | "live" | "overridden"
        }
        Update: {
          day_of_week?: number
          end_time?: string
          show_id?: string
          start_time?: string
          status?: "draft" | "live" | "overridden"
        }
        Relationships: [
          {
            foreignKeyName: "schedule_blocks_show_id_fkey"
            columns: ["show_id"]
            isOneToOne: false
            referencedRelation: "admin_radio_shows"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "schedule_blocks_show_id_fkey"
            columns: ["show_id"]
            isOneToOne: false
            referencedRelation: "radio_schedule_this_week"
            referencedColumns: ["show_id"]
          },
          {
            foreignKeyName: "schedule_blocks_show_id_fkey"
            columns: ["show_id"]
            isOneToOne: false
            referencedRelation: "radio_shows"
            referencedColumns: ["id"]
          },
        ]
      }
      /** How many there are of everything. For admins. */
      admin_stock: {
        Row: {
          /** key */
          id: string
          /** of this ticket listing */
          listing_id: string | null
          /** of this market listing */
          market_listing_id: string | null
          /** of this product */
          product_id: string | null
          /** how many */
          quantity: number
          /** when it last changed */
          updated_at: string
        }
        Relationships: [
          {
            foreignKeyName: "stock_listing_id_fkey"
            columns: ["listing_id"]
            isOneToOne: false
            referencedRelation: "admin_ticket_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "stock_listing_id_fkey"
            columns: ["listing_id"]
            isOneToOne: false
            referencedRelation: "my_ticket_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "stock_listing_id_fkey"
            columns: ["listing_id"]
            isOneToOne: false
            referencedRelation: "ticket_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "stock_market_listing_id_fkey"
            columns: ["market_listing_id"]
            isOneToOne: false
            referencedRelation: "admin_market_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "stock_market_listing_id_fkey"
            columns: ["market_listing_id"]
            isOneToOne: false
            referencedRelation: "market_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "stock_market_listing_id_fkey"
            columns: ["market_listing_id"]
            isOneToOne: false
            referencedRelation: "my_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "stock_product_id_fkey"
            columns: ["product_id"]
            isOneToOne: false
            referencedRelation: "admin_products"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "stock_product_id_fkey"
            columns: ["product_id"]
            isOneToOne: false
            referencedRelation: "products"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "stock_product_id_fkey"
            columns: ["product_id"]
            isOneToOne: false
            referencedRelation: "products_available"
            referencedColumns: ["id"]
          },
        ]
      }
      /** All listings with their sellers. For moderators and admins; the review notes for admins. */
      admin_ticket_listings: {
        Row: {
          /** the beacon the tickets are for */
          beacon_id: string
          /** when the draft was made */
          created_at: string
          /** ISO 4217 */
          currency: string
          /** what has to be there before it goes live: none, proof_post, qr_scan or both */
          evidence_required: "none" | "proof_post" | "qr_scan" | "both"
          /** key */
          id: string
          /** of one ticket, in minor units */
          price: number
          /** the seller's proof post */
          proof_post_id: string | null
          /** whether a proof post is among it */
          proof_required: boolean
          /** how many tickets */
          quantity: number
          /** the notes; never shown to the seller */
          review_notes: string | null
          /** who sells */
          seller_profile_id: string | null
          /** draft, pending_review, live, sold or removed */
          status: "draft" | "pending_review" | "live" | "sold" | "removed"
          /** what the seller asks or promises */
          terms: string | null
          /** when it last changed */
          updated_at: string
        }
        Relationships: [
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_proof_post_id_fkey"
            columns: ["proof_post_id"]
            isOneToOne: false
            referencedRelation: "admin_beacon_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_proof_post_id_fkey"
            columns: ["proof_post_id"]
            isOneToOne: false
            referencedRelation: "beacon_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_proof_post_id_fkey"
            columns: ["proof_post_id"]
            isOneToOne: false
            referencedRelation: "my_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_seller_profile_id_fkey"
            columns: ["seller_profile_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** Everybody's points, line by line. For admins. */
      admin_xp_events: {
        Row: {
          /** who earned them */
          actor_id: string
          /** when */
          created_at: string
          /** for what */
          event_type: "beacon_scan" | "purchase" | "listing_approved" | "radio_listen" | "daily_login" | "streak_bonus" | "admin_adjustment"
          /** key */
          id: string
          /** what else is to be known of it */
          metadata: Json
          /** how many; below zero only as an adjustment by an admin, or when a purchase is given back */
          points: number
          /** what earned them, such as scan:<id>; the same is paid once */
          source: string
        }
        Relationships: [
          {
            foreignKeyName: "xp_events_actor_id_fkey"
            columns: ["actor_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** Every audited change with the row before and after. For admins. Of an erased person only that something changed is left. */
      audit_log: {
        Row: {
          /** insert, update or delete */
          action: "insert" | "update" | "delete"
          /** the person who acted; null: a job, a webhook or a migration */
          actor_id: string | null
          /** the database role they acted as */
          actor_role: string
          /** the row after, opened for this answer */
          after_state: Json | null
          /** the row before, opened for this answer */
          before_state: Json | null
          created_at: string
          /** the event; answers carry it as Audit-Event */
          id: string
          /** the primary key of the row */
          object_key: Json | null
          object_type: string
          /** for whom they acted */
          on_behalf_of: string | null
          /** what a job, a webhook or a function acted for */
          purpose: string | null
          /** why, in the words of the person who acted */
          reason: string | null
          /** the request that made the change */
          request_id: string | null
          /** the person whom the row is about */
          subject_id: string | null
        }
        Relationships: []
      }
      /** That evidence was given on the beacons I host, or by me, and when. */
      beacon_evidence: {
        Row: {
          /** the beacon it is about */
          beacon_id: string
          /** when */
          created_at: string
          /** key */
          id: string
          /** qr_scan, proof_post, admin_verification or seller_verification */
          type: "qr_scan" | "proof_post" | "admin_verification" | "seller_verification"
        }
        Relationships: [
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What is said in the threads of live beacons. A proof is shown to the host, its author and staff only. */
      beacon_posts: {
        Row: {
          /** paths of pictures */
          attachments: Json
          /** the author's name, if they agreed to be visible */
          author: string | null
          /** the beacon */
          beacon_id: string
          /** what it says */
          body: string
          /** when it was posted */
          created_at: string
          /** key */
          id: string
          /** the post it answers; a locked one takes no answers */
          reply_to: string | null
          /** visible, hidden, removed or locked */
          status: "visible" | "hidden" | "removed" | "locked"
          /** comment, proof or system */
          type: "comment" | "proof" | "system"
          /** when it last changed */
          updated_at: string
        }
        Relationships: [
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_reply_to_fkey"
            columns: ["reply_to"]
            isOneToOne: false
            referencedRelation: "admin_beacon_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_reply_to_fkey"
            columns: ["reply_to"]
            isOneToOne: false
            referencedRelation: "beacon_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_reply_to_fkey"
            columns: ["reply_to"]
            isOneToOne: false
            referencedRelation: "my_posts"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What is known in public of each beacon that was live when the newest bucket ended. Numbers below five are null. */
      beacon_stats: {
        Row: {
          /** the beacon */
          beacon_id: string
          /** the city it is in */
          city_id: string
          /** ticket listings that were live when the newest bucket ended; null below five */
          listing_count: number | null
          /** comments that were visible when the newest bucket ended; null below five */
          post_count: number | null
          /** people who scanned in, over the released buckets of the last 47 hours; null: too few */
          scan_count: number | null
          /** its name in addresses */
          slug: string
          /** live: it was when the newest bucket ended */
          status: string | null
          /** what it is called */
          title: string
          /** event, ticket, venue, experience or community */
          type: "event" | "ticket" | "venue" | "experience" | "community"
          /** always null: who looks at a beacon is not recorded, so nobody can count it */
          view_count: number | null
        }
        Relationships: [
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "cities"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse_realtime"
            referencedColumns: ["city_id"]
          },
        ]
      }
      /** What is on and what is to come: live beacons that are not over. */
      beacons: {
        Row: {
          /** whether it has started */
          active: boolean | null
          /** the same as city_id */
          city: string
          /** the city it is in */
          city_id: string
          /** what visitors should know; scans of beacons flagged sensitive are never counted */
          content_flags: Json
          /** when the draft was made */
          created_at: string
          /** what it is about */
          description: string | null
          /** when it ends; null: it does not by itself */
          end_at: string | null
          /** what the host is: admin, venue or approved_host; an admin judges it before it goes live */
          host_type: "admin" | "venue" | "approved_host"
          /** key */
          id: string
          /** the part of the city */
          region_id: string | null
          /** its name in addresses */
          slug: string
          /** when it starts; null: when it goes live */
          start_at: string | null
          /** draft, pending_review, live, expired, archived or disabled */
          status: "draft" | "pending_review" | "live" | "expired" | "archived" | "disabled"
          /** the time zone it is announced in */
          timezone: string
          /** what it is called */
          title: string
          /** event, ticket, venue, experience or community */
          type: "event" | "ticket" | "venue" | "experience" | "community"
          /** when it last changed */
          updated_at: string
          /** the venue, a beacon of its own */
          venue_id: string | null
        }
        Relationships: [
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "cities"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse_realtime"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
        ]
      }
      /** The 24 cities, always all of them, whatever happens there. */
      cities: {
        Row: {
          /** ISO 3166-1 alpha-2 */
          country_code: string
          /** when it was added */
          created_at: string
          /** key, readable */
          id: string
          /** degrees north of its centre */
          latitude: number
          /** degrees east of its centre */
          longitude: number
          /** its name */
          name: string
          /** how many live there, about */
          population: number | null
          /** the region it lies in */
          region: string | null
          /** its time zone (IANA) */
          timezone: string
        }
        Relationships: []
      }
      /** How many beacons were live in each city during the 24 hours before the newest bucket ended. Cities with fewer than five are not in it. */
      city_heat_map: {
        Row: {
          /** beacons that were live at their end; null below five */
          active_beacon_count: number | null
          /** beacons that were live in these 24 hours; five or more */
          beacon_count: number | null
          /** the city */
          city_id: string | null
          /** the end of the quarter of an hour in which the newest of them went live */
          last_beacon_created: string | null
        }
        Relationships: [
          {
            foreignKeyName: "live_periods_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "cities"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "live_periods_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "live_periods_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse_realtime"
            referencedColumns: ["city_id"]
          },
        ]
      }
      /** What people are told before they agree, in every version; the newest of a purpose is the one to be shown. Admins add versions. */
      consent_notices: {
        Row: {
          /** whether consent to earlier versions holds no more */
          asks_again: boolean
          /** since when it is shown */
          created_at: string
          /** what it is about */
          purpose: string
          /** the words people are shown */
          text: string
          /** what the version is called */
          version: string
        }
        Insert: {
          asks_again?: boolean
          purpose: string
          text: string
          version: string
        }
        Update: { [_ in never]: never }
        Relationships: [
          {
            foreignKeyName: "consent_notices_purpose_fkey"
            columns: ["purpose"]
            isOneToOne: false
            referencedRelation: "my_consents"
            referencedColumns: ["purpose"]
          },
        ]
      }
      /** Drops that are open or to come, by the clock. */
      drops: {
        Row: {
          /** what it is about */
          description: string | null
          /** when it closes */
          end_at: string
          /** key */
          id: string
          /** what it is called */
          name: string
          /** its name in addresses */
          slug: string
          /** when it opens */
          start_at: string
          /** scheduled or live */
          status: string | null
        }
        Relationships: []
      }
      /** Open requests of people about their data, for support; order them by due_at. */
      dsar_queue: {
        Row: {
          /** notes for colleagues */
          admin_notes: string | null
          /** when support approved it, where that is needed */
          approved_at: string | null
          /** how it came: self, or by whom support was asked */
          channel: "self" | "email" | "phone" | "letter" | "in_person" | "agent"
          /** since when */
          claimed_at: string | null
          /** who works on it */
          claimed_by: string | null
          /** when it was noted here */
          created_at: string
          /** until when it has to be answered: the end of that day (UTC) */
          due_at: string
          /** what the request and its identity rest on, where it came through support */
          evidence: string | null
          /** when the time was extended; null: it was not */
          extended_at: string | null
          /** key */
          id: string
          /** whether its time is over */
          is_late: boolean | null
          /** whose data it is about */
          person_id: string
          /** when it came */
          received_at: string
          /** the law that says how long it may take */
          regime: string
          /** received, verifying (who asks is yet to be shown), on_hold (a clarification is awaited), processing, completed, rejected, withdrawn */
          status: "received" | "verifying" | "on_hold" | "processing" | "completed" | "rejected" | "withdrawn"
          /** export, delete, rectify or restrict */
          type: "export" | "delete" | "rectify" | "restrict"
          /** when it last changed */
          updated_at: string
          /** when it was shown that the person asks */
          verified_at: string | null
          /** fresh_token, code or two_agents */
          verified_how: "fresh_token" | "code" | "two_agents" | null
          /** the first of two agents who say that the person asks */
          vouched_by: string | null
          /** since when the clock stands, because identity or clarification is awaited; null: it runs */
          waits_since: string | null
          /** what exactly is asked for; of a rectification, what is wrong and what is right */
          wish: string | null
        }
        Relationships: [
          {
            foreignKeyName: "dsar_requests_person_id_fkey"
            columns: ["person_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "dsar_requests_staff_claimed_by_fkey"
            columns: ["claimed_by"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "dsar_requests_staff_vouched_by_fkey"
            columns: ["vouched_by"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** For which reasons the law lets a request about one's own data be refused. */
      dsar_refusals: {
        Row: {
          /** the reason */
          code: string
          /** what it says, and where it is written */
          meaning: string
        }
        Relationships: []
      }
      /** Rows of others in which an erasure found the key or an address of its person, for support to look at: of each table the first hundred, for thirty days. */
      erasure_hits: {
        Row: {
          /** when */
          found_at: string
          /** key */
          id: string
          /** the primary key of the row */
          key: Json
          /** whose data it is about */
          person_id: string
          /** the table */
          relation: string
          /** the request */
          request_id: string
        }
        Relationships: [
          {
            foreignKeyName: "dsar_requests_person_id_fkey"
            columns: ["person_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "erasure_hits_request_id_fkey"
            columns: ["request_id"]
            isOneToOne: false
            referencedRelation: "dsar_queue"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "erasure_hits_request_id_fkey"
            columns: ["request_id"]
            isOneToOne: false
            referencedRelation: "my_dsar_requests"
            referencedColumns: ["id"]
          },
        ]
      }
      /** Whose data must be kept for legal claims or by order, for admins: insert to place a hold, set lifted_at to lift it. */
      legal_holds: {
        Row: {
          /** since when */
          created_at: string
          /** on what grounds */
          grounds: string
          /** key */
          id: string
          /** until when; null: it holds */
          lifted_at: string | null
          /** whose data */
          person_id: string
          /** who placed it */
          placed_by: string | null
        }
        Insert: {
          grounds: string
          person_id: string
        }
        Update: {
          lifted_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "legal_holds_person_id_fkey"
            columns: ["person_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "legal_holds_placed_by_fkey"
            columns: ["placed_by"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What approved shops offer. */
      market_listings: {
        Row: {
          /** when the draft was made */
          created_at: string
          /** ISO 4217 */
          currency: string
          /** what it is like */
          description: string | null
          /** key */
          id: string
          /** paths of pictures */
          images: Json
          /** of one, in minor units */
          price: number
          seller: string
          /** the shop */
          seller_id: string
          /** whether nothing was left to reserve when the last quarter of an hour ended */
          sold_out: boolean | null
          /** what it is */
          title: string
        }
        Relationships: [
          {
            foreignKeyName: "market_listings_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: false
            referencedRelation: "admin_market_sellers"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "market_listings_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: false
            referencedRelation: "my_shop"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "market_listings_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: false
            referencedRelation: "seller_reputation"
            referencedColumns: ["seller_id"]
          },
        ]
      }
      /** Every act of moderation. For moderators and admins; nobody sees those about themselves. */
      moderation_actions: {
        Row: {
          /** the person affected */
          about_id: string | null
          /** remove_post, disable_beacon, remove_listing, suspend_seller, ban_user, reinstate or warn */
          action: "remove_post" | "disable_beacon" | "remove_listing" | "suspend_seller" | "ban_user" | "reinstate" | "warn"
          /** the moderator or admin who acted */
          actor_admin_id: string | null
          /** the category of the report it followed; other: there was none */
          category: "scam" | "harassment" | "coercion" | "hate" | "doxxing" | "unsafe" | "other"
          /** when */
          created_at: string
          /** key */
          id: string
          /** why; the person affected reads it */
          reason: string
          /** the report it followed */
          report_id: string | null
          /** the state it had, and returns to when the act is undone */
          state_before: string | null
          /** which */
          target_id: string
          /** what was acted upon */
          target_type: "beacon" | "listing" | "post" | "seller" | "user"
          /** of a reinstatement, what it undid */
          undoes: string | null
          /** whether it was undone */
          undone: boolean | null
        }
        Relationships: [
          {
            foreignKeyName: "moderation_actions_about_id_fkey"
            columns: ["about_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "moderation_actions_actor_admin_id_fkey"
            columns: ["actor_admin_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "moderation_actions_report_id_fkey"
            columns: ["report_id"]
            isOneToOne: false
            referencedRelation: "admin_moderation_reports"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "moderation_actions_report_id_fkey"
            columns: ["report_id"]
            isOneToOne: false
            referencedRelation: "moderation_queue"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "moderation_actions_report_id_fkey"
            columns: ["report_id"]
            isOneToOne: false
            referencedRelation: "my_reports"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "moderation_actions_undoes_fkey"
            columns: ["undoes"]
            isOneToOne: false
            referencedRelation: "moderation_actions"
            referencedColumns: ["id"]
          },
        ]
      }
      /** Appeals against acts that are in force, the oldest first. For moderators and admins; who acted does not judge the appeal. */
      moderation_appeals: {
        Row: {
          /** what was done */
          action: string
          /** the act */
          action_id: string
          /** what the person affected says against it; once */
          appeal: string | null
          /** when they said it */
          appealed_at: string | null
          /** key */
          id: string
          /** why */
          reason: string
          /** to which */
          target_id: string
          /** to what kind of thing */
          target_type: string
        }
        Relationships: [
          {
            foreignKeyName: "notices_action_id_fkey"
            columns: ["action_id"]
            isOneToOne: false
            referencedRelation: "moderation_actions"
            referencedColumns: ["id"]
          },
        ]
      }
      /** Reports that wait for a moderator, the heaviest and oldest first. For moderators and admins; nobody sees what is about themselves. */
      moderation_queue: {
        Row: {
          /** the moderator who has taken it; null: nobody */
          assigned_to: string | null
          /** what is the matter: scam, harassment, coercion, hate, doxxing, unsafe or other */
          category: "scam" | "harassment" | "coercion" | "hate" | "doxxing" | "unsafe" | "other"
          /** when it was reported */
          created_at: string
          /** what happened, in the reporter's words */
          details: string
          /** key */
          id: string
          /** whether I have taken it */
          is_mine: boolean | null
          /** weight times (1 + days waited) */
          priority: number | null
          /** how many reports of the same target wait */
          reports_on_target: number | null
          /** open, investigating, resolved or dismissed */
          status: "open" | "investigating" | "resolved" | "dismissed"
          /** which; it exists when it is reported */
          target_id: string
          /** what was reported: beacon, listing, post, seller or user */
          target_type: "beacon" | "listing" | "post" | "seller" | "user"
          /** when its state last changed */
          updated_at: string
          /** what those weigh: coercion 10, doxxing and unsafe 8, harassment and hate 5, scam 3, other 1 */
          weight: number | null
        }
        Relationships: [
          {
            foreignKeyName: "moderation_reports_staff_assigned_to_fkey"
            columns: ["assigned_to"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** How many reports wait, by kind of target and state. For moderators and admins. */
      moderation_queue_summary: {
        Row: {
          /** how many */
          count: number | null
          /** when the newest came */
          most_recent: string | null
          /** open, investigating, resolved or dismissed */
          status: "open" | "investigating" | "resolved" | "dismissed" | null
          /** what was reported: beacon, listing, post, seller or user */
          target_type: "beacon" | "listing" | "post" | "seller" | "user" | null
        }
        Relationships: []
      }
      /** How many people were affected by acts of moderation, by month and category. Months are released when they are over; categories with too few people are not in it. */
      moderation_transparency: {
        Row: {
          /** people; noisy, in steps of five */
          affected: number | null
          /** what was the matter */
          category: string | null
          /** the first day of the month (UTC) */
          month: string | null
        }
        Relationships: []
      }
      /** Where exactly the beacons are that I host. Mine and the staff's to see; mine to set while the beacon is a draft. */
      my_beacon_places: {
        Row: {
          /** the beacon */
          beacon_id: string
          /** when it was made */
          created_at: string
          /** where exactly it is; never public */
          geo_hash: string | null
          /** when it last changed */
          updated_at: string
        }
        Insert: {
          beacon_id: string
          geo_hash?: string | null
        }
        Update: {
          geo_hash?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "beacons_private_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: true
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_private_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: true
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "beacons_private_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: true
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_private_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: true
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_private_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: true
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
        ]
      }
      /** The beacons I host, in whatever state. I insert drafts and edit them until I submit them for review. */
      my_beacons: {
        Row: {
          /** whether it is live and within its times */
          active: boolean | null
          /** the city it is in */
          city_id: string
          /** what visitors should know; scans of beacons flagged sensitive are never counted */
          content_flags: Json
          /** when the draft was made */
          created_at: string
          /** the host */
          creator_id: string | null
          /** what it is about */
          description: string | null
          /** when it ends; null: it does not by itself */
          end_at: string | null
          /** what the host is: admin, venue or approved_host; an admin judges it before it goes live */
          host_type: "admin" | "venue" | "approved_host"
          /** key */
          id: string
          /** the part of the city */
          region_id: string | null
          /** its name in addresses */
          slug: string
          /** when it starts; null: when it goes live */
          start_at: string | null
          /** draft, pending_review, live, expired, archived or disabled */
          status: "draft" | "pending_review" | "live" | "expired" | "archived" | "disabled"
          /** the time zone it is announced in */
          timezone: string
          /** what it is called */
          title: string
          /** event, ticket, venue, experience or community */
          type: "event" | "ticket" | "venue" | "experience" | "community"
          /** when it last changed */
          updated_at: string
          /** the venue, a beacon of its own */
          venue_id: string | null
        }
        Insert: {
          city_id: string
          content_flags?: Json
          description?: string | null
          end_at?: string | null
          host_type: "admin" | "venue" | "approved_host"
          id?: string
          region_id?: string | null
          slug: string
          start_at?: string | null
          timezone?: string
          title: string
          type: "event" | "ticket" | "venue" | "experience" | "community"
          venue_id?: string | null
        }
        Update: {
          city_id?: string
          content_flags?: Json
          description?: string | null
          end_at?: string | null
          host_type?: "admin" | "venue" | "approved_host"
          region_id?: string | null
          slug?: string
          start_at?: string | null
          timezone?: string
          title?: string
          type?: "event" | "ticket" | "venue" | "experience" | "community"
          venue_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "cities"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse_realtime"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "beacons_creator_id_fkey"
            columns: ["creator_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What I blocked and do not see any more. Delete a row to see it again. Nobody is told. */
      my_blocks: {
        Row: {
          /** when */
          created_at: string
          /** key */
          id: string
          /** their name, if they agreed to be visible */
          name: string | null
          /** what was blocked: beacon, listing, post, seller or user */
          target_type: "beacon" | "listing" | "post" | "seller" | "user"
        }
        Relationships: []
      }
      /** Everything I can agree to, and what I last decided. */
      my_consents: {
        Row: {
          /** the version of the notice that is shown now */
          current_notice: string | null
          /** when I last decided */
          decided_at: string | null
          /** whether my consent holds now: given, and no notice has asked again since */
          holds: boolean | null
          /** what a person agrees to, in the words they are shown */
          meaning: string
          /** the version of the notice the person was shown */
          notice_version: string | null
          /** what it is about */
          purpose: string
          /** given, withdrawn or never given */
          state: string | null
        }
        Relationships: []
      }
      /** Everything that happened to my requests, each download included. */
      my_dsar_events: {
        Row: {
          /** when */
          at: string
          /** who did it: the person, support or the program */
          by: "person" | "support" | "system"
          /** counts and codes; no personal value */
          detail: Json
          /** what happened */
          event: string
          /** key */
          id: string
          /** the request */
          request_id: string
        }
        Relationships: [
          {
            foreignKeyName: "dsar_events_request_id_fkey"
            columns: ["request_id"]
            isOneToOne: false
            referencedRelation: "dsar_queue"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "dsar_events_request_id_fkey"
            columns: ["request_id"]
            isOneToOne: false
            referencedRelation: "my_dsar_requests"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What I asked to be done with my data, how far it is, and until when it has to be answered. */
      my_dsar_requests: {
        Row: {
          /** how it came: self, or by whom support was asked */
          channel: "self" | "email" | "phone" | "letter" | "in_person" | "agent"
          /** when it was noted here */
          created_at: string
          /** until when it has to be answered: the end of that day (UTC) */
          due_at: string
          /** when it was completed, rejected or withdrawn */
          ended_at: string | null
          /** when the time was extended; null: it was not */
          extended_at: string | null
          /** why */
          extension_reason: string | null
          /** key */
          id: string
          /** when it came */
          received_at: string
          /** for which legal reason it was rejected */
          refusal: string | null
          /** the same in words for the person, and where they can complain */
          refusal_text: string | null
          /** the law that says how long it may take */
          regime: string
          /** received, verifying (who asks is yet to be shown), on_hold (a clarification is awaited), processing, completed, rejected, withdrawn */
          status: "received" | "verifying" | "on_hold" | "processing" | "completed" | "rejected" | "withdrawn"
          /** export, delete, rectify or restrict */
          type: "export" | "delete" | "rectify" | "restrict"
          /** when it last changed */
          updated_at: string
          /** when it was shown that the person asks */
          verified_at: string | null
          /** fresh_token, code or two_agents */
          verified_how: "fresh_token" | "code" | "two_agents" | null
          /** since when the clock stands, because identity or clarification is awaited; null: it runs */
          waits_since: string | null
          /** what exactly is asked for; of a rectification, what is wrong and what is right */
          wish: string | null
        }
        Relationships: [
          {
            foreignKeyName: "dsar_requests_refusal_fkey"
            columns: ["refusal"]
            isOneToOne: false
            referencedRelation: "dsar_refusals"
            referencedColumns: ["code"]
          },
        ]
      }
      /** How far my requests are: each table, and how many rows of mine it held. */
      my_dsar_steps: {
        Row: {
          /** how often it was begun */
          attempts: number
          /** when it was done */
          done_at: string | null
          /** the code of what it failed of */
          fault: string | null
          /** what is done */
          name: string
          /** the table or the processor it is done to */
          object: string | null
          /** its place in the order */
          place: number
          /** the request */
          request_id: string
          /** how many rows it found */
          rows: number | null
          /** how many rows were searched so far */
          searched: number
          /** pending, done or failed (it is tried again, or by support) */
          status: "pending" | "done" | "failed"
        }
        Relationships: [
          {
            foreignKeyName: "dsar_steps_request_id_fkey"
            columns: ["request_id"]
            isOneToOne: false
            referencedRelation: "dsar_queue"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "dsar_steps_request_id_fkey"
            columns: ["request_id"]
            isOneToOne: false
            referencedRelation: "my_dsar_requests"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What is noted as evidence of my acts: scans, proofs, approvals. */
      my_evidence: {
        Row: {
          /** the beacon it is about */
          beacon_id: string
          /** when */
          created_at: string
          /** key */
          id: string
          /** the scan, post or listing it comes from */
          source_id: string
          /** qr_scan, proof_post, admin_verification or seller_verification */
          type: "qr_scan" | "proof_post" | "admin_verification" | "seller_verification"
          /** thread_visible: the host sees that and when it was given; admin_only: only the person and admins do */
          visibility: "admin_only" | "thread_visible"
        }
        Relationships: [
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "evidence_events_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What my shop offers, in whatever state. I insert drafts and edit them until I submit them for review. */
      my_listings: {
        Row: {
          /** when the draft was made */
          created_at: string
          /** ISO 4217 */
          currency: string
          /** what it is like */
          description: string | null
          /** key */
          id: string
          /** paths of pictures */
          images: Json
          /** of one, in minor units */
          price: number
          /** how many are offered in all; how many are left is in commerce.stock */
          quantity: number
          /** how many are left; null: it was never live */
          quantity_available: number | null
          /** the shop */
          seller_id: string
          /** draft, pending_review, live, removed or sold_out */
          status: "draft" | "pending_review" | "live" | "removed" | "sold_out"
          /** what it is */
          title: string
          /** when it last changed */
          updated_at: string
        }
        Insert: {
          currency?: string
          description?: string | null
          id?: string
          images?: Json
          price: number
          quantity?: number
          seller_id: string
          title: string
        }
        Update: {
          currency?: string
          description?: string | null
          images?: Json
          price?: number
          quantity?: number
          title?: string
        }
        Relationships: [
          {
            foreignKeyName: "market_listings_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: false
            referencedRelation: "admin_market_sellers"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "market_listings_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: false
            referencedRelation: "my_shop"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "market_listings_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: false
            referencedRelation: "seller_reputation"
            referencedColumns: ["seller_id"]
          },
        ]
      }
      /** What moderation did about something of mine: what, why, and how to appeal. I write my appeal into it, once. */
      my_notices: {
        Row: {
          /** what was done */
          action: string
          /** what the person affected says against it; once */
          appeal: string | null
          /** until when an appeal is read: six months */
          appeal_until: string
          /** when they said it */
          appealed_at: string | null
          /** when */
          created_at: string
          /** how to appeal */
          how_to_appeal: string | null
          /** key */
          id: string
          /** why */
          reason: string
          /** to which */
          target_id: string
          /** to what kind of thing */
          target_type: string
        }
        Insert: { [_ in never]: never }
        Update: {
          appeal?: string | null
        }
        Relationships: []
      }
      /** What is in my orders, at the price it had. */
      my_order_items: {
        Row: {
          /** key */
          id: string
          /** product, ticket_listing or market_listing */
          kind: "product" | "ticket_listing" | "market_listing"
          /** the ticket listing, of kind ticket_listing */
          listing_id: string | null
          /** the market listing, of kind market_listing */
          market_listing_id: string | null
          /** the order */
          order_id: string
          /** the product, of kind product */
          product_id: string | null
          /** how many */
          quantity: number
          /** what it was called */
          title: string
          /** of all of them */
          total_price: number
          /** of one, in minor units */
          unit_price: number
        }
        Relationships: [
          {
            foreignKeyName: "order_items_listing_id_fkey"
            columns: ["listing_id"]
            isOneToOne: false
            referencedRelation: "admin_ticket_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_listing_id_fkey"
            columns: ["listing_id"]
            isOneToOne: false
            referencedRelation: "my_ticket_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_listing_id_fkey"
            columns: ["listing_id"]
            isOneToOne: false
            referencedRelation: "ticket_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_market_listing_id_fkey"
            columns: ["market_listing_id"]
            isOneToOne: false
            referencedRelation: "admin_market_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_market_listing_id_fkey"
            columns: ["market_listing_id"]
            isOneToOne: false
            referencedRelation: "market_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_market_listing_id_fkey"
            columns: ["market_listing_id"]
            isOneToOne: false
            referencedRelation: "my_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_order_id_fkey"
            columns: ["order_id"]
            isOneToOne: false
            referencedRelation: "admin_orders"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_order_id_fkey"
            columns: ["order_id"]
            isOneToOne: false
            referencedRelation: "my_orders"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_product_id_fkey"
            columns: ["product_id"]
            isOneToOne: false
            referencedRelation: "admin_products"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_product_id_fkey"
            columns: ["product_id"]
            isOneToOne: false
            referencedRelation: "products"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_product_id_fkey"
            columns: ["product_id"]
            isOneToOne: false
            referencedRelation: "products_available"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What I ordered, the newest first. Ordered with POST /commerce/orders. */
      my_orders: {
        Row: {
          /** when it was ordered */
          created_at: string
          /** ISO 4217 */
          currency: string
          /** the buyer's address */
          email: string | null
          /** until when it is reserved; null: it is paid, or over */
          expires_at: string | null
          fulfilment_status: "pending" | "processing" | "shipped" | "delivered" | "cancelled"
          /** key */
          id: string
          /** how many different things */
          item_count: number | null
          /** what buyer and seller call it; drawn at random, so that it tells no volume */
          order_number: string
          /** official (our own products) or marketplace */
          order_type: "official" | "marketplace"
          /** pending, paid, failed or refunded */
          payment_status: "pending" | "paid" | "failed" | "refunded"
          /** in minor units */
          shipping: number
          /** name, line1, line2, city, region, postcode, country and phone */
          shipping_address: Json | null
          /** of the items, in minor units */
          subtotal: number
          /** on top of prices, in minor units */
          tax: number
          /** what is to be paid, in minor units */
          total: number
        }
        Relationships: []
      }
      /** How my shop is paid. */
      my_payouts: {
        Row: {
          /** the shop */
          seller_id: string
          /** the account at Stripe */
          stripe_account_id: string | null
          /** whether it can be paid */
          stripe_onboarding_complete: boolean
          /** when it last changed */
          updated_at: string
        }
        Relationships: [
          {
            foreignKeyName: "market_sellers_private_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: true
            referencedRelation: "admin_market_sellers"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "market_sellers_private_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: true
            referencedRelation: "my_shop"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "market_sellers_private_seller_id_fkey"
            columns: ["seller_id"]
            isOneToOne: true
            referencedRelation: "seller_reputation"
            referencedColumns: ["seller_id"]
          },
        ]
      }
      /** What I posted, with what became of it. I post comments and proofs on live beacons, and edit what is visible. */
      my_posts: {
        Row: {
          /** paths of pictures */
          attachments: Json
          /** the beacon */
          beacon_id: string
          /** what it says */
          body: string
          /** when it was posted */
          created_at: string
          /** key */
          id: string
          /** the post it answers; a locked one takes no answers */
          reply_to: string | null
          /** visible, hidden, removed or locked */
          status: "visible" | "hidden" | "removed" | "locked"
          /** comment, proof or system */
          type: "comment" | "proof" | "system"
          /** when it last changed */
          updated_at: string
        }
        Insert: {
          attachments?: Json
          beacon_id: string
          body: string
          id?: string
          reply_to?: string | null
          type: "comment" | "proof" | "system"
        }
        Update: {
          attachments?: Json
          body?: string
        }
        Relationships: [
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_reply_to_fkey"
            columns: ["reply_to"]
            isOneToOne: false
            referencedRelation: "admin_beacon_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_reply_to_fkey"
            columns: ["reply_to"]
            isOneToOne: false
            referencedRelation: "beacon_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_posts_reply_to_fkey"
            columns: ["reply_to"]
            isOneToOne: false
            referencedRelation: "my_posts"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What only I see of myself. I may say whether I am 18 or older; the rest comes from my tokens and from the bot. */
      my_private_profile: {
        Row: {
          /** whether I accept the terms now; see my_consents */
          consent_accepted: boolean | null
          /** when it was made */
          created_at: string
          /** their address, as the issuer of their token verified it */
          email: string | null
          /** when it was taken over from a token that said so */
          email_verified_at: string | null
          /** whether they said that they are 18 or older */
          is_18_plus: boolean
          /** whether they connected a Telegram account */
          is_connected: boolean
          /** the person */
          person_id: string
          /** their account at Telegram */
          telegram_id: string | null
          /** their name at Telegram */
          telegram_username: string | null
          /** when it last changed */
          updated_at: string
        }
        Insert: {
          is_18_plus?: boolean
        }
        Update: {
          is_18_plus?: boolean
        }
        Relationships: [
          {
            foreignKeyName: "profile_private_person_id_fkey"
            columns: ["person_id"]
            isOneToOne: true
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What I show of myself, with the roles I hold and the points I have. Insert mine once, then update it. */
      my_profile: {
        Row: {
          /** the address of their picture */
          avatar_url: string | null
          /** what they say of themselves */
          bio: string | null
          /** the city they call theirs */
          city_id: string | null
          /** when they made it */
          created_at: string
          /** the person */
          id: string
          /** the strongest role I hold: admin, moderator or user */
          role: string | null
          /** all roles I hold */
          roles: string[] | null
          /** when it last changed */
          updated_at: string
          /** the name they chose; lower case, unique */
          username: string | null
          /** my points */
          xp: number | null
        }
        Insert: {
          avatar_url?: string | null
          bio?: string | null
          city_id?: string | null
          username?: string | null
        }
        Update: {
          avatar_url?: string | null
          bio?: string | null
          city_id?: string | null
          username?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "city_is_known"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "cities"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "city_is_known"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "city_is_known"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse_realtime"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "profiles_id_fkey"
            columns: ["id"]
            isOneToOne: true
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** The tokens of the beacons I host; not the tokens themselves, which nobody can read again. */
      my_qr_tokens: {
        Row: {
          /** the beacon it lets in to */
          beacon_id: string
          /** when it works no more; at most 90 days later */
          expires_at: string
          /** key */
          id: string
          /** when it was issued */
          issued_at: string
          /** how often it works; one of 20 uses or more ends up to a tenth early */
          max_uses: number
          /** what for: check_in, listing_proof, experience or staff */
          scope: "check_in" | "listing_proof" | "experience" | "staff"
          /** active, revoked or expired */
          status: "active" | "revoked" | "expired"
        }
        Relationships: [
          {
            foreignKeyName: "qr_tokens_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "qr_tokens_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "qr_tokens_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "qr_tokens_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "qr_tokens_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What I reported and what became of it. I report a beacon, listing, post, seller or user; each once while a report of mine is open. */
      my_reports: {
        Row: {
          /** what is the matter: scam, harassment, coercion, hate, doxxing, unsafe or other */
          category: "scam" | "harassment" | "coercion" | "hate" | "doxxing" | "unsafe" | "other"
          /** when it was reported */
          created_at: string
          /** what happened, in the reporter's words */
          details: string
          /** key */
          id: string
          /** open, investigating, resolved or dismissed */
          status: "open" | "investigating" | "resolved" | "dismissed"
          /** which; it exists when it is reported */
          target_id: string
          /** what was reported: beacon, listing, post, seller or user */
          target_type: "beacon" | "listing" | "post" | "seller" | "user"
          /** when its state last changed */
          updated_at: string
        }
        Insert: {
          category: "scam" | "harassment" | "coercion" | "hate" | "doxxing" | "unsafe" | "other"
          details: string
          id?: string
          target_id: string
          target_type: "beacon" | "listing" | "post" | "seller" | "user"
        }
        Update: { [_ in never]: never }
        Relationships: []
      }
      /** What was bought from me and paid. Where to send it is shown until it has arrived; who bought it is not. */
      my_sales: {
        Row: {
          fulfilment_status: "pending" | "processing" | "shipped" | "delivered" | "cancelled"
          /** key */
          id: string
          /** product, ticket_listing or market_listing */
          kind: "product" | "ticket_listing" | "market_listing"
          /** the ticket listing, of kind ticket_listing */
          listing_id: string | null
          /** the market listing, of kind market_listing */
          market_listing_id: string | null
          /** the order */
          order_id: string
          /** what buyer and seller call it */
          order_number: string
          /** since when it is paid; null: it is not */
          paid_at: string | null
          /** how many */
          quantity: number
          /** name, line1, line2, city, region, postcode, country and phone */
          shipping_address: Json | null
          /** what it was called */
          title: string
          /** of all of them */
          total_price: number
          /** of one, in minor units */
          unit_price: number
        }
        Relationships: [
          {
            foreignKeyName: "fulfilments_order_id_fkey"
            columns: ["order_id"]
            isOneToOne: true
            referencedRelation: "admin_orders"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "fulfilments_order_id_fkey"
            columns: ["order_id"]
            isOneToOne: true
            referencedRelation: "my_orders"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_listing_id_fkey"
            columns: ["listing_id"]
            isOneToOne: false
            referencedRelation: "admin_ticket_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_listing_id_fkey"
            columns: ["listing_id"]
            isOneToOne: false
            referencedRelation: "my_ticket_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_listing_id_fkey"
            columns: ["listing_id"]
            isOneToOne: false
            referencedRelation: "ticket_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_market_listing_id_fkey"
            columns: ["market_listing_id"]
            isOneToOne: false
            referencedRelation: "admin_market_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_market_listing_id_fkey"
            columns: ["market_listing_id"]
            isOneToOne: false
            referencedRelation: "market_listings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "order_items_market_listing_id_fkey"
            columns: ["market_listing_id"]
            isOneToOne: false
            referencedRelation: "my_listings"
            referencedColumns: ["id"]
          },
        ]
      }
      /** Where I scanned in and what became of it, for 90 days. Nobody but me and admins sees it. */
      my_scans: {
        Row: {
          /** where it was; null: the token was unknown */
          beacon_id: string | null
          /** the city of the beacon */
          city_id: string | null
          /** platform and app_version, nothing else */
          client_meta: Json
          /** key */
          id: string
          /** when */
          scanned_at: string
          /** valid, invalid, duplicate, revoked or expired */
          status: "valid" | "invalid" | "duplicate" | "revoked" | "expired"
        }
        Relationships: [
          {
            foreignKeyName: "beacon_scans_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "beacon_scans_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "cities"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacon_scans_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "beacon_scans_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse_realtime"
            referencedColumns: ["city_id"]
          },
        ]
      }
      /** My shop. I open one with a name; an admin approves it. */
      my_shop: {
        Row: {
          /** what it says of itself */
          bio: string | null
          /** when it was opened */
          created_at: string
          /** what it is called */
          display_name: string
          /** key */
          id: string
          /** when it last changed */
          updated_at: string
          /** pending, approved or suspended */
          verification_status: "pending" | "approved" | "suspended"
          /** whether it may show its goods without our name; an admin says so */
          white_label_enabled: boolean
        }
        Insert: {
          bio?: string | null
          display_name: string
          id?: string
        }
        Update: {
          bio?: string | null
          display_name?: string
        }
        Relationships: []
      }
      /** The tickets I offer, in whatever state. I insert drafts and edit them until I submit them for review. */
      my_ticket_listings: {
        Row: {
          /** the beacon the tickets are for */
          beacon_id: string
          /** when the draft was made */
          created_at: string
          /** ISO 4217 */
          currency: string
          /** what has to be there before it goes live: none, proof_post, qr_scan or both */
          evidence_required: "none" | "proof_post" | "qr_scan" | "both"
          /** key */
          id: string
          /** of one ticket, in minor units */
          price: number
          /** the seller's proof post */
          proof_post_id: string | null
          /** whether a proof post is among it */
          proof_required: boolean
          /** how many tickets */
          quantity: number
          /** draft, pending_review, live, sold or removed */
          status: "draft" | "pending_review" | "live" | "sold" | "removed"
          /** what the seller asks or promises */
          terms: string | null
          /** when it last changed */
          updated_at: string
        }
        Insert: {
          beacon_id: string
          currency?: string
          evidence_required?: "none" | "proof_post" | "qr_scan" | "both"
          id?: string
          price: number
          proof_post_id?: string | null
          quantity?: number
          terms?: string | null
        }
        Update: {
          currency?: string
          evidence_required?: "none" | "proof_post" | "qr_scan" | "both"
          price?: number
          proof_post_id?: string | null
          quantity?: number
          terms?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_proof_post_id_fkey"
            columns: ["proof_post_id"]
            isOneToOne: false
            referencedRelation: "admin_beacon_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_proof_post_id_fkey"
            columns: ["proof_post_id"]
            isOneToOne: false
            referencedRelation: "beacon_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_proof_post_id_fkey"
            columns: ["proof_post_id"]
            isOneToOne: false
            referencedRelation: "my_posts"
            referencedColumns: ["id"]
          },
        ]
      }
      /** How busy each city was in the last four closed quarters of an hour. Cities with fewer than five live beacons or too few people are not in it. */
      night_pulse: {
        Row: {
          /** beacons that were live when the newest bucket ended; five or more */
          active_beacons: number | null
          /** the city */
          city_id: string
          /** its name */
          city_name: string
          /** ISO 3166-1 alpha-2 */
          country_code: string
          /** 0 to 100, from scans_last_hour: least(100, round(20 * log2(1 + scans / 5))) */
          heat_intensity: number | null
          /** the end of the newest bucket in which the city was not too quiet to show */
          last_activity_at: string | null
          /** degrees north of its centre */
          latitude: number
          /** degrees east of its centre */
          longitude: number
          /** when the newest bucket was published */
          refreshed_at: string | null
          /** people who scanned in, over the last four closed buckets; noisy, in steps of five */
          scans_last_hour: number | null
        }
        Relationships: []
      }
      /** How busy each city was, hour by hour, in the last 24 whole hours. Hours with fewer than five live beacons or too few people are not in it. */
      night_pulse_city_stats: {
        Row: {
          /** the city */
          city_id: string | null
          /** the start of the hour, UTC */
          hour: string | null
          /** people who scanned in, over the buckets of the hour; noisy, in steps of five */
          scan_count: number | null
          /** beacons that were live when the hour ended; five or more */
          unique_beacons: number | null
        }
        Relationships: []
      }
      /** What changed in each city, bucket by bucket, in the last 24 hours: one line per city, bucket and kind, when the city is over the thresholds of night_pulse. */
      night_pulse_events: {
        Row: {
          /** the city */
          city_id: string | null
          /** the end of the bucket */
          created_at: string | null
          /** by how many beacons more or fewer were live */
          delta_beacons: number | null
          /** how many listings more were offered; of those sold, people who sold one: noisy, in steps of five, below zero */
          delta_listings: number | null
          /** people who scanned in; noisy, in steps of five */
          delta_scans: number | null
          /** beacon_live, beacon_expired, scan_recorded, listing_created or listing_sold */
          event_type: string | null
          /** the same for the same city, bucket and kind */
          id: string | null
        }
        Relationships: []
      }
      /** How busy each city was in the last four closed quarters of an hour. Cities with fewer than five live beacons or too few people are not in it. The same as night_pulse, under the name of older clients. */
      night_pulse_realtime: {
        Row: {
          /** beacons that were live when the newest bucket ended; five or more */
          active_beacons: number | null
          /** the city */
          city_id: string
          /** its name */
          city_name: string
          /** ISO 3166-1 alpha-2 */
          country_code: string
          /** 0 to 100, from scans_last_hour: least(100, round(20 * log2(1 + scans / 5))) */
          heat_intensity: number | null
          /** the end of the newest bucket in which the city was not too quiet to show */
          last_activity_at: string | null
          /** degrees north of its centre */
          latitude: number
          /** degrees east of its centre */
          longitude: number
          /** when the newest bucket was published */
          refreshed_at: string | null
          /** people who scanned in, over the last four closed buckets; noisy, in steps of five */
          scans_last_hour: number | null
        }
        Relationships: []
      }
      /** What is on the air now: one row, or none between shows. */
      now_playing: {
        Row: {
          /** by whom */
          artist: string | null
          /** its picture */
          artwork_url: string | null
          /** who hosts it */
          host: string | null
          /** its name */
          show_name: string | null
          /** the show of the grid, if one is on */
          show_slug: string | null
          /** since when */
          since: string | null
          /** schedule, or override while somebody said what plays */
          source: string | null
          /** the track, if it was said */
          track: string | null
          /** until when, at most */
          until: string | null
        }
        Relationships: []
      }
      /** The beacons most people scanned in to during the last 24 hours, of those that were live when the newest bucket ended. The busiest 100. */
      popular_beacons: {
        Row: {
          /** the city it is in */
          city_id: string
          /** when it ends; null: it does not by itself */
          end_at: string | null
          /** key */
          id: string
          /** the same over the last 24 hours */
          recent_scans: number | null
          /** people who scanned in, over the released buckets of the last 47 hours; noisy, in steps of five */
          scan_count: number | null
          /** its name in addresses */
          slug: string
          /** when it starts; null: when it goes live */
          start_at: string | null
          /** what it is called */
          title: string
          /** event, ticket, venue, experience or community */
          type: "event" | "ticket" | "venue" | "experience" | "community"
        }
        Relationships: [
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "cities"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse"
            referencedColumns: ["city_id"]
          },
          {
            foreignKeyName: "beacons_city_id_fkey"
            columns: ["city_id"]
            isOneToOne: false
            referencedRelation: "night_pulse_realtime"
            referencedColumns: ["city_id"]
          },
        ]
      }
      /** Our products, also those of which none is left just now. */
      products: {
        Row: {
          /** the collection it belongs to */
          collection: "hnhmess" | "raw" | "hung" | "high" | "super" | "superhung" | null
          /** when it was made */
          created_at: string
          /** ISO 4217 */
          currency: string
          /** what it is, in short */
          description: string | null
          /** the drop in which it is for sale; null: always */
          drop_id: string | null
          /** key */
          id: string
          /** paths of pictures */
          images: Json
          /** whether there will be no more */
          limited_edition: boolean
          /** what it is, at length */
          long_description: string | null
          /** what it is called */
          name: string
          /** of one, in minor units */
          price: number
          /** at least so many were left when the last quarter of an hour ended: 0, 1, 5, 10, 25, 50 or 100. Single purchases do not show */
          quantity_available: number | null
          /** its name in addresses */
          slug: string
          /** in_stock, low_stock when fewer than five are shown to be left, or out_of_stock */
          stock_status: string | null
          /** sizes, colours and the like */
          variants: Json
          /** points for who buys one */
          xp_reward: number
        }
        Relationships: [
          {
            foreignKeyName: "products_drop_id_fkey"
            columns: ["drop_id"]
            isOneToOne: false
            referencedRelation: "admin_drops"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "products_drop_id_fkey"
            columns: ["drop_id"]
            isOneToOne: false
            referencedRelation: "drops"
            referencedColumns: ["id"]
          },
        ]
      }
      /** Our products of which there are some left. One in a drop can be bought while the drop is open. */
      products_available: {
        Row: {
          /** the collection it belongs to */
          collection: "hnhmess" | "raw" | "hung" | "high" | "super" | "superhung" | null
          /** ISO 4217 */
          currency: string
          /** what it is, in short */
          description: string | null
          drop_end: string | null
          drop_name: string | null
          drop_start: string | null
          /** key */
          id: string
          /** paths of pictures */
          images: Json
          /** whether there will be no more */
          limited_edition: boolean
          /** what it is, at length */
          long_description: string | null
          /** what it is called */
          name: string
          /** of one, in minor units */
          price: number
          /** at least so many were left when the last quarter of an hour ended: 1, 5, 10, 25, 50 or 100. Single purchases do not show */
          quantity_available: number | null
          /** its name in addresses */
          slug: string
          /** in_stock, or low_stock when fewer than five are shown to be left */
          stock_status: string | null
          /** sizes, colours and the like */
          variants: Json
          /** points for who buys one */
          xp_reward: number
        }
        Relationships: []
      }
      /** The public profiles of people who agreed to be found. Who is not signed in finds one by its exact username or id only. */
      profiles: {
        Row: {
          /** the address of their picture */
          avatar_url: string | null
          /** what they say of themselves */
          bio: string | null
          /** the city they call theirs, if they agreed that it stands there */
          city_id: string | null
          /** the person */
          id: string
          /** the name they chose; lower case, unique */
          username: string | null
        }
        Relationships: [
          {
            foreignKeyName: "profiles_id_fkey"
            columns: ["id"]
            isOneToOne: true
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** What is on the radio this week, Monday to Sunday of the station's calendar, at real times. */
      radio_schedule_this_week: {
        Row: {
          /** the day it starts on: 0 Sunday to 6 Saturday */
          day_of_week: number
          /** what it is about */
          description: string | null
          /** when it ends; earlier than start_time: on the next day */
          end_time: string
          /** when it ends (UTC) */
          ends_at: string | null
          /** when it ends, on the wall clock of the station */
          ends_at_local: string | null
          /** the name under which its host is announced */
          host: string | null
          /** what it is called */
          name: string
          show_id: string
          /** its name in addresses */
          slug: string
          /** when it starts, on the wall clock of the station */
          start_time: string
          /** when it starts (UTC) */
          starts_at: string | null
          /** when it starts, on the wall clock of the station */
          starts_at_local: string | null
          /** the time zone of its grid (IANA) */
          timezone: string
        }
        Relationships: []
      }
      /** The shows of the radio. */
      radio_shows: {
        Row: {
          /** what it is about */
          description: string | null
          /** the name under which its host is announced */
          host: string | null
          /** key */
          id: string
          /** what it is called */
          name: string
          /** its name in addresses */
          slug: string
        }
        Relationships: []
      }
      /** Records that are out. */
      releases: {
        Row: {
          /** by whom */
          artist: string
          /** its picture */
          artwork_url: string | null
          /** key */
          id: string
          /** the label */
          label: string
          /** when it comes out, on the calendar of the station */
          release_date: string | null
          /** its name in addresses */
          slug: string
          /** where to listen */
          soundcloud_url: string | null
          /** what it is called */
          title: string
        }
        Relationships: []
      }
      /** Approved shops: what they offer, and about how many people bought there and got it. */
      seller_reputation: {
        Row: {
          /** listings that are live */
          active_listings: number | null
          /** what it says of itself */
          bio: string | null
          /** what it is called */
          display_name: string
          /** the shop */
          seller_id: string
          /** listings that are live or sold out */
          total_listings: number | null
          /** at least so many sales that count: buyers whose order arrived and was not refunded, over the released months; 5, 10, 25, 50, 100, 250, 500 or 1000; null: too few */
          total_sales: number | null
          /** always approved */
          verification_status: "pending" | "approved" | "suspended"
        }
        Relationships: []
      }
      /** Who among staff read data of whom, and why. For admins; people read what is about them at /privacy/access-log. */
      staff_reads: {
        Row: {
          /** who read */
          actor_id: string | null
          /** when */
          created_at: string
          /** key */
          id: string
          /** why, in the words of who read */
          reason: string
          /** the request */
          request_id: string | null
          /** whose data were asked for or shown; null: the question itself, such as one that counts or finds nobody */
          subject_id: string | null
          /** where */
          view: string
          /** which columns, found by which columns and operators; no value */
          what: string
        }
        Relationships: []
      }
      /** Tickets on offer for live beacons. */
      ticket_listings: {
        Row: {
          /** the beacon the tickets are for */
          beacon_id: string
          /** when the draft was made */
          created_at: string
          /** ISO 4217 */
          currency: string
          /** whether the seller gave evidence; a listing that requires some is not live without */
          evidence_given: boolean | null
          /** what has to be there before it goes live: none, proof_post, qr_scan or both */
          evidence_required: "none" | "proof_post" | "qr_scan" | "both"
          /** key */
          id: string
          /** of one ticket, in minor units */
          price: number
          /** how many tickets */
          quantity: number
          /** the seller's name, if they agreed to be visible */
          seller: string | null
          /** what the seller asks or promises */
          terms: string | null
        }
        Relationships: [
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "admin_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacon_stats"
            referencedColumns: ["beacon_id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "my_beacons"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ticket_listings_beacon_id_fkey"
            columns: ["beacon_id"]
            isOneToOne: false
            referencedRelation: "popular_beacons"
            referencedColumns: ["id"]
          },
        ]
      }
      /** Records that come out, or came out in the last 30 days, the newest first. */
      upcoming_releases: {
        Row: {
          /** by whom */
          artist: string
          /** its picture */
          artwork_url: string | null
          /** key */
          id: string
          /** the label */
          label: string
          /** when it comes out, on the calendar of the station */
          release_date: string | null
          /** its name in addresses */
          slug: string
          /** where to listen */
          soundcloud_url: string | null
          /** draft, scheduled, live or archived */
          status: "draft" | "scheduled" | "live" | "archived"
          /** what it is called */
          title: string
        }
        Relationships: []
      }
      /** My points, added up. */
      xp_balances: {
        Row: {
          /** who earned them */
          actor_id: string | null
          /** the sum of my points */
          balance: number | null
          /** when the newest was added */
          last_activity: string | null
          /** how many lines my ledger has */
          total_events: number | null
        }
        Relationships: [
          {
            foreignKeyName: "xp_events_actor_id_fkey"
            columns: ["actor_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
      /** The most active of the people who asked to be listed, once a day. Who withdraws is gone with the next list. */
      xp_leaderboard: {
        Row: {
          /** the place in the list */
          rank: number
          /** their points in steps of a hundred */
          total_xp: number | null
          /** the name they chose */
          username: string | null
        }
        Relationships: []
      }
      /** My points, line by line, under the column names of older clients. Read only. */
      xp_ledger: {
        Row: {
          amount: number
          /** my points after this line */
          balance_after: number | null
          /** when */
          created_at: string
          /** key */
          id: string
          /** what else is to be known of it */
          metadata: Json
          reason: "beacon_scan" | "purchase" | "listing_approved" | "radio_listen" | "daily_login" | "streak_bonus" | "admin_adjustment"
          /** its key */
          ref_id: string | null
          /** the kind of thing that earned them */
          ref_type: string | null
          user_id: string
        }
        Relationships: [
          {
            foreignKeyName: "xp_events_actor_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "admin_people"
            referencedColumns: ["id"]
          },
        ]
      }
    }
    Functions: { [_ in never]: never }
    Enums: { [_ in never]: never }
    CompositeTypes: { [_ in never]: never }
  }
}
