// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FilledStore.h"

namespace plumbline {

using namespace Qt::Literals::StringLiterals;

inline TimePoint reviewInstant(const QString &text)
{
    return *parseInstant(text);
}

/// Twelve blocks in week 46, two of them deployed anyway; two exceptions; costs in three hours.
inline bool fillReviewWeek(FilledStore &store)
{
    bool good = store.add(u"service"_s,
                          {{u"id"_s, u"api"_s}, {u"name"_s, u"api"_s}, {u"team"_s, u"red"_s}, {u"owner"_s, u"A"_s}});
    for (int i = 0; i < 12; ++i) {
        const QString artifact = u"sha256:a%1"_s.arg(i);
        const TimePoint blocked = reviewInstant(u"2026-11-10T09:00:00Z"_s) + std::chrono::hours(i);
        good &= store.add(u"gate_decision"_s,
                          {{u"id"_s, u"g%1"_s.arg(i)},
                           {u"decided_at"_s, blocked},
                           {u"service"_s, u"api"_s},
                           {u"artifact"_s, artifact},
                           {u"environment"_s, u"production"_s},
                           {u"rule"_s, u"image-signature"_s},
                           {u"decision"_s, u"block"_s}});
        if (i < 2)
            good &= store.add(u"deployment"_s,
                              {{u"id"_s, u"d%1"_s.arg(i)},
                               {u"at"_s, blocked + std::chrono::minutes(30)},
                               {u"service"_s, u"api"_s},
                               {u"artifact"_s, artifact},
                               {u"environment"_s, u"production"_s},
                               {u"status"_s, u"success"_s}});
    }
    good &= store.add(u"exception"_s,
                      {{u"id"_s, u"EX-1"_s},
                       {u"service"_s, u"api"_s},
                       {u"rule"_s, u"cve"_s},
                       {u"owner"_s, u"A"_s},
                       {u"created_at"_s, reviewInstant(u"2026-10-01T00:00:00Z"_s)},
                       {u"expires_at"_s, reviewInstant(u"2026-11-09T23:00:00Z"_s)}});
    good &= store.add(u"exception"_s,
                      {{u"id"_s, u"EX-2"_s},
                       {u"rule"_s, u"ingress"_s},
                       {u"created_at"_s, reviewInstant(u"2026-11-12T00:00:00Z"_s)},
                       {u"expires_at"_s, reviewInstant(u"2026-12-09T23:00:00Z"_s)}});
    const auto usage
        = [&](const QString &id, const QString &from, const QString &service, qint64 requests, const QString &cost) {
              FilledStore::Values values{{u"id"_s, id},
                                         {u"from_at"_s, reviewInstant(from)},
                                         {u"bucket_s"_s, qint64(3600)},
                                         {u"model"_s, u"large"_s},
                                         {u"requests"_s, requests},
                                         {u"cost_usd"_s, *Money::parse(cost)}};
              if (!service.isEmpty())
                  values.append({u"service"_s, service});
              return store.add(u"ai_usage"_s, values);
          };
    good &= usage(u"u1"_s, u"2026-11-09T00:00:00Z"_s, u"api"_s, 100, u"150"_s); // Monday, 1 h in Berlin
    good &= usage(u"u2"_s, u"2026-11-10T00:00:00Z"_s, u"web"_s, 50, u"50"_s);
    good &= usage(u"u3"_s, u"2026-11-10T01:00:00Z"_s, {}, 0, u"0"_s);
    good &= usage(u"u4"_s, u"2026-11-03T00:00:00Z"_s, u"api"_s, 10, u"100"_s); // The week before
    return good && store.finish(reviewInstant(u"2026-11-16T08:00:00Z"_s));
}

} // namespace plumbline
