// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Invocation.h"

#include "cli/Output.h"
#include "store/LogCheckpoints.h"

#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<TimePoint> readInstant(const QString &text, const QTimeZone &zone, const QString &option)
{
    if (text.size() == 10) {
        // Years beyond these have no nanoseconds in 64 bits.
        if (const QDate day = QDate::fromString(text, Qt::ISODate);
            day.isValid() && day.year() >= 1678 && day.year() <= 2261)
            return startOfDay(day, zone);
    }
    Result<TimePoint> instant = parseInstant(text);
    if (!instant)
        return fail(Error::Kind::Usage, u"read %1"_s.arg(option),
                    u"expected an instant such as 2026-11-16T08:52:00Z, got \"%1\""_s.arg(text));
    return instant;
}

Result<IsoWeek> readWeek(const QString &text, const QTimeZone &zone, TimePoint asOf)
{
    if (text.isEmpty())
        return IsoWeek::of(asOf, zone).plus(-1);
    const auto parsed = IsoWeek::parse(text);
    if (!parsed)
        return fail(Error::Kind::Usage, u"read --week"_s, u"expected a week such as 2026-W46, got \"%1\""_s.arg(text));
    return *parsed;
}

Result<Invocation> Invocation::make(const CommonOptions &options, const Clock &clock)
{
    if (!options.config.isEmpty() && !QFileInfo(options.config).isFile())
        return fail(Error::Kind::Configuration, u"read configuration"_s, u"there is no such file"_s, options.config);
    Invocation invocation(options, clock);
    invocation.m_asOf = clock.now();
    if (!options.asOf.isEmpty()) {
        auto instant = readInstant(options.asOf, QTimeZone::utc(), u"--as-of"_s);
        if (!instant)
            return fail(instant.error());
        invocation.m_asOf = *instant;
    }
    if (!options.knownAt.isEmpty()) {
        auto instant = readInstant(options.knownAt, QTimeZone::utc(), u"--known-at"_s);
        if (!instant)
            return fail(instant.error());
        invocation.m_knownAt = *instant;
    }
    return invocation;
}

Result<Configuration> Invocation::configuration() const
{
    return Configuration::read(m_options.config);
}

Result<StoreLocation> Invocation::storeLocation() const
{
    if (!m_options.store.isEmpty())
        return StoreLocation::parse(m_options.store);
    return StoreLocation::parse(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                                + u"/plumbline/plumbline.db"_s);
}

Result<std::unique_ptr<StoreConnection>> Invocation::openStore(StoreConnection::Access access) const
{
    auto location = storeLocation();
    if (!location)
        return fail(location.error());
    return StoreConnection::open(*location, access);
}

Result<std::unique_ptr<StoreConnection>> Invocation::openTrustedStore() const
{
    auto store = openStore();
    if (!store)
        return store;
    if (auto whole = LogCheckpoints(**store).expectUnaltered(); !whole)
        return fail(whole.error());
    return store;
}

Result<std::unique_ptr<StoreConnection>> Invocation::openStoreToLookAt(Output &output) const
{
    auto store = openStore();
    if (!store)
        return store;
    if (const auto whole = LogCheckpoints(**store).expectUnaltered(); !whole)
        output.message(u"Warning: what follows may have been altered. "_s + toString(whole.error()));
    return store;
}

Result<void> Invocation::expectNow(const QString &action) const
{
    if (!m_knownAt)
        return {};
    return fail(Error::Kind::Usage, action,
                u"--known-at does not go with it: what audits asked and drew is kept and shown as it is known now"_s);
}

} // namespace plumbline
