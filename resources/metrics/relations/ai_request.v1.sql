-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ai_request v1: ai_span with the price that holds for it and what it cost, in whole 1e-12 USD. A price is kept in 1e-12
-- USD per million tokens; price / 1000000 per token and the rest per million are multiplied apart, so that no digit is
-- lost and nothing overflows, and rounded half to even once per request. Prices below 0 or above 10,000 USD are a mistake.
-- What was billed wins over what is computed; both are kept.
WITH p AS (
    SELECT COALESCE((SELECT value FROM param WHERE name = 'price_time'), 'start') AS price_time
),
span AS (
    SELECT s.*,
           COALESCE(n.name, LOWER(s.provider)) AS provider_key,
           CASE WHEN p.price_time = 'end' THEN COALESCE(s.ended_at_ns, s.started_ns) ELSE s.started_ns END AS priced_ns
      FROM ai_span AS s
     CROSS JOIN p
      LEFT JOIN provider_name AS n ON n.alias = LOWER(s.provider)
),
offer AS (
    SELECT q.*, COALESCE(n.name, LOWER(q.provider)) AS provider_key
      FROM price AS q
      LEFT JOIN provider_name AS n ON n.alias = LOWER(q.provider)
     WHERE (q.input_usd_pico IS NULL OR q.input_usd_pico BETWEEN 0 AND 10000000000000000)
       AND (q.output_usd_pico IS NULL OR q.output_usd_pico BETWEEN 0 AND 10000000000000000)
       AND (q.cache_read_usd_pico IS NULL OR q.cache_read_usd_pico BETWEEN 0 AND 10000000000000000)
       AND (q.cache_write_usd_pico IS NULL OR q.cache_write_usd_pico BETWEEN 0 AND 10000000000000000)
       AND (q.cache_write_1h_usd_pico IS NULL OR q.cache_write_1h_usd_pico BETWEEN 0 AND 10000000000000000)
       AND (q.reasoning_usd_pico IS NULL OR q.reasoning_usd_pico BETWEEN 0 AND 10000000000000000)
       AND (q.batch_input_usd_pico IS NULL OR q.batch_input_usd_pico BETWEEN 0 AND 10000000000000000)
       AND (q.batch_output_usd_pico IS NULL OR q.batch_output_usd_pico BETWEEN 0 AND 10000000000000000)
       AND (q.tier_input_usd_pico IS NULL OR q.tier_input_usd_pico BETWEEN 0 AND 10000000000000000)
       AND (q.tier_output_usd_pico IS NULL OR q.tier_output_usd_pico BETWEEN 0 AND 10000000000000000)
       AND (q.tier_cache_read_usd_pico IS NULL OR q.tier_cache_read_usd_pico BETWEEN 0 AND 10000000000000000)
       AND (q.tier_cache_write_usd_pico IS NULL OR q.tier_cache_write_usd_pico BETWEEN 0 AND 10000000000000000)
),
-- The provider may stand before the model's name, on either side. One that is not named may be any.
fit AS (
    SELECT m.model AS asked_model,
           m.provider_key AS asked_provider,
           CASE WHEN o.provider_key = m.provider_key THEN 0 WHEN o.provider_key IS NULL THEN 1 ELSE 2 END AS distance,
           o.*
      FROM (SELECT DISTINCT model, provider_key FROM span WHERE model IS NOT NULL AND not_a_request IS NULL) AS m
      JOIN offer AS o ON (o.provider_key = m.provider_key OR o.provider_key IS NULL OR m.provider_key IS NULL)
                     AND (o.model = m.model
                          OR o.model = m.provider_key || '/' || m.model
                          OR m.model = o.provider_key || '/' || o.model)
),
-- In one pass: each span with the prices that hold for it, best first.
chosen AS (
    SELECT s.*,
           f.version_id AS price_version,
           f.id AS price_id,
           f.source AS price_source,
           f.window_tokens AS window_tokens,
           f.max_input_tokens AS max_input_tokens,
           f.input_usd_pico AS base_input,
           f.output_usd_pico AS base_output,
           f.cache_read_usd_pico AS base_cache_read,
           f.cache_write_usd_pico AS base_cache_write,
           f.cache_write_1h_usd_pico AS base_cache_write_1h,
           f.reasoning_usd_pico AS base_reasoning,
           f.batch_input_usd_pico AS batch_input,
           f.batch_output_usd_pico AS batch_output,
           f.tier_input_usd_pico AS tier_input,
           f.tier_output_usd_pico AS tier_output,
           f.tier_cache_read_usd_pico AS tier_cache_read,
           f.tier_cache_write_usd_pico AS tier_cache_write,
           CASE WHEN s.input_total > f.tier_above_tokens
                  OR (s.input_total = f.tier_above_tokens AND f.provider_key = 'xai') THEN 1 ELSE 0 END AS is_tier,
           ROW_NUMBER() OVER (PARTITION BY s.version_id
                                  ORDER BY f.distance,
                                           CASE WHEN f.daily_from IS NULL THEN 1 ELSE 0 END,
                                           COALESCE(f.valid_from_ns, -9223372036854775807) DESC,
                                           COALESCE(f.recorded_at_ns, f.known_from_ns) DESC,
                                           f.version_id DESC) AS price_place
      FROM (SELECT t.*,
                   SUBSTR('00' || t.hour, LENGTH(t.hour) + 1, 2) || ':' || SUBSTR('00' || t.minute, LENGTH(t.minute) + 1, 2) AS clock
              FROM (SELECT z.*,
                           CASE WHEN z.not_a_request IS NULL THEN z.model END AS priced_model,
                           CAST(z.priced_ns / 3600000000000 % 24 AS TEXT) AS hour,
                           CAST(z.priced_ns / 60000000000 % 60 AS TEXT) AS minute
                      FROM span AS z) AS t) AS s
      LEFT JOIN fit AS f ON f.asked_model = s.priced_model
                        AND COALESCE(f.asked_provider, '') = COALESCE(s.provider_key, '')
                        AND (f.valid_from_ns IS NULL OR f.valid_from_ns <= s.priced_ns)
                        AND (f.valid_to_ns IS NULL OR f.valid_to_ns > s.priced_ns)
                        AND (f.daily_from IS NULL
                             OR (f.daily_from <= f.daily_to AND s.clock >= f.daily_from AND s.clock < f.daily_to)
                             OR (f.daily_from > f.daily_to AND (s.clock >= f.daily_from OR s.clock < f.daily_to)))
),
-- Crossing the tier changes every rate of the request.
rated AS (
    SELECT c.*,
           CASE WHEN is_tier = 1 THEN COALESCE(tier_input, base_input)
                WHEN batch = 1 THEN COALESCE(batch_input, base_input) ELSE base_input END AS input_price,
           CASE WHEN is_tier = 1 THEN COALESCE(tier_output, base_output)
                WHEN batch = 1 THEN COALESCE(batch_output, base_output) ELSE base_output END AS output_price,
           CASE WHEN is_tier = 1 THEN tier_cache_read ELSE base_cache_read END AS cache_read_own,
           CASE WHEN is_tier = 1 THEN tier_cache_write ELSE base_cache_write END AS cache_write_own,
           CASE WHEN is_tier = 1 THEN CAST(NULL AS BIGINT) ELSE base_cache_write_1h END AS cache_write_1h_own,
           CASE WHEN is_tier = 1 THEN CAST(NULL AS BIGINT) ELSE base_reasoning END AS reasoning_own
      FROM chosen AS c
     WHERE c.price_place = 1
),
summed AS (
    SELECT r.*,
           CASE WHEN (COALESCE(cache_read_tokens, 0) > 0 AND cache_read_own IS NULL)
                  OR (COALESCE(cache_write_tokens, 0) > 0 AND cache_write_own IS NULL)
                  OR (COALESCE(cache_write_1h_tokens, 0) > 0 AND cache_write_1h_own IS NULL)
                  OR (is_tier = 1 AND (tier_input IS NULL OR (tier_output IS NULL AND output_total > 0)))
                  OR (is_tier = 0 AND batch = 1 AND (batch_input IS NULL OR (batch_output IS NULL AND output_total > 0)))
                THEN 1 ELSE 0 END AS is_fallback,
           CASE WHEN is_invalid = 1 THEN 0 ELSE
           fresh_tokens * (input_price / 1000000)
               + COALESCE(cache_read_tokens, 0) * (COALESCE(cache_read_own, input_price) / 1000000)
               + COALESCE(cache_write_tokens, 0) * (COALESCE(cache_write_own, input_price) / 1000000)
               + COALESCE(cache_write_1h_tokens, 0) * (COALESCE(cache_write_1h_own, cache_write_own, input_price) / 1000000)
               + answer_tokens * (COALESCE(output_price, 0) / 1000000)
               + COALESCE(reasoning_tokens, 0) * (COALESCE(reasoning_own, output_price, 0) / 1000000) END AS whole_pico,
           CASE WHEN is_invalid = 1 THEN 0 ELSE
           fresh_tokens * (input_price % 1000000)
               + COALESCE(cache_read_tokens, 0) * (COALESCE(cache_read_own, input_price) % 1000000)
               + COALESCE(cache_write_tokens, 0) * (COALESCE(cache_write_own, input_price) % 1000000)
               + COALESCE(cache_write_1h_tokens, 0) * (COALESCE(cache_write_1h_own, cache_write_own, input_price) % 1000000)
               + answer_tokens * (COALESCE(output_price, 0) % 1000000)
               + COALESCE(reasoning_tokens, 0) * (COALESCE(reasoning_own, output_price, 0) % 1000000) END AS millionths
      FROM rated AS r
),
computed AS (
    SELECT u.*,
           CASE WHEN is_invalid = 0
                 AND input_price IS NOT NULL
                 AND (output_price IS NOT NULL OR output_total = 0)
                 AND (input_tokens IS NOT NULL OR output_tokens IS NOT NULL)
                THEN whole_pico + millionths / 1000000
                     + CASE WHEN millionths % 1000000 > 500000
                              OR (millionths % 1000000 = 500000 AND (whole_pico + millionths / 1000000) % 2 = 1)
                            THEN 1 ELSE 0 END END AS pico
      FROM summed AS u
)
-- What a failed request used is billed where it is reported; what a local cache answered is not bought.
SELECT r.*,
       r.cost_usd_pico AS billed_pico,
       r.pico AS computed_pico,
       CASE WHEN r.cost_usd_pico IS NOT NULL THEN r.cost_usd_pico
            WHEN r.cache_hit = 1 THEN 0
            WHEN r.has_usage = 0 AND r.error IS NOT NULL THEN 0
            ELSE r.pico END AS cost_pico,
       CASE WHEN r.is_invalid = 1 THEN 'invalid_usage'
            WHEN r.cost_usd_pico = 0 AND COALESCE(r.cache_hit, 0) = 0 AND r.input_total + r.output_total > 0 THEN 'billed_zero'
            WHEN r.cost_usd_pico IS NOT NULL THEN 'billed'
            WHEN r.cache_hit = 1 THEN 'cache_hit'
            WHEN r.has_usage = 0 AND r.error IS NOT NULL THEN 'failed'
            WHEN r.has_usage = 0 THEN 'no_usage'
            WHEN r.pico IS NULL THEN 'no_price'
            WHEN r.is_fallback = 1 THEN 'fallback_price'
            ELSE 'ok' END AS flag,
       COALESCE(r.cost_center, k.cost_center) AS charged_to,
       t.team
  FROM computed AS r
  LEFT JOIN service_cost_center AS k ON k.service = r.service AND k.from_ns <= r.started_ns AND k.to_ns > r.started_ns
  LEFT JOIN service_team AS t ON t.service = r.service
