// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SourcePuller.h"
#include "store/ConfigurationLog.h"
#include "store/LogCheckpoints.h"

#include "sources/ConnectorCatalog.h"
#include "sources/HttpTransport.h"
#include "sync/ConfigurationLine.h"
#include "sync/SourcePull.h"
#include "sync/SourceSecrets.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

SourceReport SourcePuller::pull(const SourceSettings &source, SyncProgress place, const std::atomic_bool &stop)
{
    place.source = source.id;
    place.state = u"running"_s;
    SourceReport report;
    report.source = source.id;
    report.connector = source.connector;
    report.state = u"failed"_s;
    const auto opened = lane();
    if (!opened) {
        report.error = opened.error();
        return report;
    }
    auto pulled = attempt(**opened, source, place, stop);
    if (pulled) {
        const auto remembered
            = (*opened)->call([](StoreConnection &store) { return LogCheckpoints(store).rememberNewest(); });
        if (!remembered && !pulled->error)
            pulled->error = remembered.error();
        return *pulled;
    }
    report.error = pulled.error();
    // Also what never came to a request is remembered: else it would be tried again at once.
    const auto noted = (*opened)->call([&](StoreConnection &store) {
        return store.transaction([&] {
            return SyncLedger(store).noteFailure(source.id, source.connector, toString(*report.error), m_clock.now());
        });
    });
    if (!noted)
        report.error = noted.error();
    return report;
}

Result<StoreLane *> SourcePuller::lane()
{
    const std::scoped_lock opening(m_opening);
    if (!m_lane) {
        auto opened = StoreLane::open(m_store);
        if (!opened)
            return fail(opened.error());
        m_lane = std::move(*opened);
    }
    return m_lane.get();
}

Result<SourceReport> SourcePuller::attempt(StoreLane &lane, const SourceSettings &source, SyncProgress &place,
                                           const std::atomic_bool &stop)
{
    const auto connector = m_catalog.find(source.connector);
    if (!connector)
        return fail(connector.error());
    const auto settings = withSecrets(source);
    if (!settings)
        return fail(settings.error());
    if (auto checked = (*connector)->check(source); !checked)
        return fail(checked.error());
    QElapsedTimer elapsed;
    elapsed.start();
    qint64 streamsBefore = 0;
    HttpTransport transport(HttpLimits::of(*settings), HttpRoute::of(*settings));
    SourcePull pull(lane, *settings, **connector, transport, m_clock);
    pull.isFull = m_isFull;
    pull.onProgress = [&](const PartitionRead &whole, const QString &message) {
        if (place.stream != whole.stream) {
            streamsBefore += place.records;
            place.records = 0;
        }
        place.stream = whole.stream;
        place.message = message;
        place.state = message.isEmpty() ? u"running"_s : u"limited"_s;
        if (message.isEmpty()) {
            place.page = whole.pages;
            place.records = whole.recordsSeen;
            place.claimed = whole.recordsClaimed;
            place.recordsPerSecond
                = double(streamsBefore + place.records) * 1000.0 / double(std::max<qint64>(1, elapsed.elapsed()));
        }
        tell(place);
    };
    return pull.run(stop);
}

void SourcePuller::tell(const SyncProgress &progress)
{
    const std::scoped_lock telling(m_telling);
    if (m_progress)
        m_progress(progress);
}

Result<void> expectRows(StoreConnection &store, const Configuration &configuration, const ConnectorCatalog &catalog,
                        TimePoint now)
{
    QHash<QString, QStringList> typesBySource;
    for (const SourceSettings &source : configuration.sources) {
        const auto connector = catalog.find(source.connector);
        if (!connector)
            continue; // the pull of it says why
        QStringList &types = typesBySource[source.id];
        for (const StreamDefinition &stream : (*connector)->streams)
            types += stream.rowTypeNames();
        types.removeDuplicates();
    }
    if (configuration.listen.isOtlpExpected)
        typesBySource[configuration.listen.otlpSource] = {u"ai_call"_s, u"ai_usage"_s};
    if (configuration.listen.isOpaExpected)
        typesBySource[configuration.listen.opaSource] = {u"gate_decision"_s};
    if (auto expected = SyncLedger(store).expect(typesBySource, now); !expected)
        return expected;
    return ConfigurationLog(store).note(configurationLine(configuration), now);
}

} // namespace plumbline
