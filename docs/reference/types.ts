// Made from the schema by the command types; a test compares it.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  public: {
    Tables: { [_ in never]: never }
    Views: {
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
          /** how many; below zero only as an adjustment by an admin */
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
      /** Everything I can agree to, and what I last decided. */
      my_consents: {
        Row: {
          /** when I last decided */
          decided_at: string | null
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
          /** how often it works */
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
          /** by how many listings more were offered or fewer left */
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
      /** The public profiles of people who agreed to be found. Who is not signed in finds one by its exact username or id only. */
      profiles: {
        Row: {
          /** the address of their picture */
          avatar_url: string | null
          /** what they say of themselves */
          bio: string | null
          /** the city they call theirs */
          city_id: string | null
          /** the person */
          id: string
          /** the name they chose; lower case, unique */
          username: string | null
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
