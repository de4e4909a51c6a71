// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MetricBench.h"
#include "evidence/Population.h"
#include "store/ConfigurationLog.h"
#include "store/ReadLedger.h"
#include "store/SyncLedger.h"
#include "sync/ConfigurationLine.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// A store with what tests of populations fill it with, and short ways to ask for one and for what is doubted.
class PopulationBench
{
protected:
    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();
    UpstreamRetention m_keeps{ConnectorCatalog::load(), {hub()}};

    /// A source whose server keeps everything.
    static SourceSettings hub()
    {
        SourceSettings settings;
        settings.id = u"hub"_s;
        settings.keeps.insert(QString(), *Retention::stated(u"unlimited"_s));
        return settings;
    }
    static MetricScope september() { return MetricBench::scope("2026-09-01T00:00:00Z", "2026-10-01T00:00:00Z"); }

    /// Remembers a configuration with this [scope] since `at`.
    void note(const char *at, const QByteArray &scope, const QByteArray &more = {})
    {
        const QByteArray toml = "[organisation]\nname = \"Acme\"\n" + scope
            + "\n[[source]]\nid = \"hub\"\nconnector = \"github\"\nbase_url = \"https://hub.example\"\n" + more;
        const auto read = Configuration::parse(toml, u"p.toml"_s);
        QVERIFY2(read, read ? "" : qPrintable(toString(read.error())));
        QVERIFY(ConfigurationLog(m_bench.connection()).note(configurationLine(*read), MetricBench::at(at)));
    }

    Population read(const QString &id, const MetricScope &scope = september())
    {
        const auto definition = PopulationDefinition::find(id, m_catalog);
        auto found = definition
            ? PopulationReader(m_bench.connection(), m_catalog, m_keeps).read(*definition, scope)
            : Result<Population>(fail(definition.error()));
        if (!found)
            qFatal("%s", qPrintable(toString(found.error())));
        return *std::move(found);
    }
    static QStringList ids(const Population &population)
    {
        QStringList names;
        for (const PopulationItem &item : population.items)
            names.append(item.row.id);
        names.sort();
        return names;
    }
    static QStringList codes(const Population &population)
    {
        QStringList found;
        for (const CertificateDoubt &one : population.certificate.doubts())
            found.append(one.code);
        found.removeDuplicates();
        return found;
    }
    static QStringList doubts(const Population &population, const QString &source)
    {
        QStringList found;
        for (const CertificateDoubt &one : population.certificate.doubts()) {
            if (one.source == source)
                found.append(one.code);
        }
        return found;
    }
    /// Types of which it is said that no row was ever delivered.
    static QStringList neverDelivered(const Population &population)
    {
        QStringList never;
        for (const CertificateDoubt &one : population.certificate.doubts()) {
            if (one.code == u"never_delivered" && one.says.contains(u"the type"_s))
                never.append(one.says.section(u' ', 5, 5));
        }
        never.sort();
        return never;
    }
    static PartitionRead part(const QString &name, std::optional<qint64> claimed = 0, const char *from = nullptr)
    {
        PartitionRead part;
        part.partition = name;
        part.recordsClaimed = claimed;
        part.claimedKind = claimed ? u"exact"_s : u"unknown"_s;
        part.recordsSeen = claimed.value_or(0);
        if (from)
            part.windowFrom = MetricBench::at(from);
        return part;
    }
    /// A run of the hub that asked for a stream; how many there are the server says, or not.
    void asked(const QString &stream, const char *at, const QString &state, std::optional<qint64> claimed)
    {
        asked(stream, at, state, QList{part({}, claimed)});
    }
    void asked(const QString &stream, const char *at, const QString &state, QList<PartitionRead> parts)
    {
        SyncLedger ledger(m_bench.connection());
        SyncRunRecord run = *ledger.startOrResume(u"hub"_s, u"github"_s, MetricBench::at(at));
        StreamRead stood;
        stood.runId = run.id;
        stood.source = u"hub"_s;
        stood.stream = stream;
        stood.state = state;
        stood.startedAt = MetricBench::at(at);
        run.state = u"complete"_s;
        ReadLedger reads(m_bench.connection());
        QVERIFY(reads.save(stood));
        for (PartitionRead &part : parts) {
            part.source = stood.source;
            part.stream = stream;
            part.state = state;
            part.startedAt = stood.startedAt;
            QVERIFY(reads.save(run.id, part));
        }
        QVERIFY(ledger.finish(run, stood.startedAt));
    }
    /// Rows of all types but deployments that the changes of production are judged by.
    void addOthers()
    {
        m_bench.from(u"git"_s, "2026-09-02T00:00:00Z");
        m_bench.add(u"environment"_s, u"id=prod name=prod"_s);
        m_bench.add(u"approval"_s, u"id=a0 subject=x approver=max decided_at=2026-09-01T09:00:00Z decision=approved"_s);
        m_bench.add(u"code_change"_s, u"id=pay/0 service=pay author=kim commit_sha=fff"_s);
    }
    /// Three sources tell of two deployments, one of them of one only.
    void addDeployments()
    {
        m_bench.from(u"ci"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=c1 at=2026-09-10T10:00:00Z service=pay environment=prod environment_class=production "
                    "commit_sha=aaa via=pipeline status=success actor=kim"_s);
        m_bench.add(u"deployment"_s,
                    u"id=c2 at=2026-09-11T10:00:00Z service=card environment=prod environment_class=production "
                    "commit_sha=bbb via=manual status=success actor=lee"_s);
        m_bench.from(u"cluster"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=k1 at=2026-09-10T10:02:00Z service=pay environment=prod environment_class=production "
                    "status=success"_s);
        m_bench.from(u"tickets"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=CHG1 at=2026-09-10T10:00:00Z service=pay environment=prod environment_class=production "
                    "status=success"_s);
        m_bench.add(u"deployment"_s,
                    u"id=CHG2 at=2026-09-11T10:00:00Z service=card environment=prod environment_class=production "
                    "status=success"_s);
    }
};
