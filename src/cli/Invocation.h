// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "store/StoreConnection.h"
#include "sync/Configuration.h"

#include <optional>

namespace plumbline {

class Output;

/// The options that every verb has, as they were typed.
struct CommonOptions {
    QString config;
    QString store;
    QString asOf;
    QString knownAt;
    bool json = false;
};

/// One call of the program: its common options with their defaults, and what they lead to.
class Invocation
{
public:
    /// Fails with Usage when an instant cannot be read.
    static Result<Invocation> make(const CommonOptions &options, const Clock &clock);

    bool json() const { return m_options.json; }
    const Clock &clock() const { return *m_clock; }
    TimePoint asOf() const { return m_asOf; }
    bool isAsOfGiven() const { return !m_options.asOf.isEmpty(); } ///< Not just now.
    const std::optional<TimePoint> &knownAt() const { return m_knownAt; }
    /// For what is written down as it is known now: --known-at is an error of usage.
    Result<void> expectNow(const QString &action) const;

    /// The configuration that was named, or the one at the default place, or an empty one.
    Result<Configuration> configuration() const;
    Result<StoreLocation> storeLocation() const;
    Result<std::unique_ptr<StoreConnection>> openStore(StoreConnection::Access access
                                                       = StoreConnection::Access::ReadOnly) const;
    /// The store to answer from with numbers that go out: refused when it does not fit its log.
    Result<std::unique_ptr<StoreConnection>> openTrustedStore() const;
    /// The store to look at: says so when it does not fit its log.
    Result<std::unique_ptr<StoreConnection>> openStoreToLookAt(Output &output) const;

private:
    Invocation(CommonOptions options, const Clock &clock) : m_options(std::move(options)), m_clock(&clock) { }

    CommonOptions m_options;
    const Clock *m_clock;
    TimePoint m_asOf;
    std::optional<TimePoint> m_knownAt;
};

/// An instant as people type it: ISO 8601, or a day, which means its start in the zone.
Result<TimePoint> readInstant(const QString &text, const QTimeZone &zone, const QString &option);

/// The week of --week; without one the last that was over at `asOf`.
Result<IsoWeek> readWeek(const QString &text, const QTimeZone &zone, TimePoint asOf);

} // namespace plumbline
