// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AuditorController.h"

#include "base/Clock.h"
#include "base/SafeText.h"
#include "metrics/MetricCatalog.h"
#include "models/PacketWords.h"
#include "packet/OwnTrust.h"
#include "verify/PacketVerifier.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int figureColumns = 4;

} // namespace

AuditorController::AuditorController(QString file, QString trustFolder, const MetricCatalog &catalog,
                                     const Clock &clock, NumberText text)
    : m_file(std::move(file)), m_trustFolder(std::move(trustFolder)), m_catalog(catalog), m_clock(clock), m_text(text),
      m_figures({.columns = figureColumns, .sortedBy = 0, .descending = false, .marked = 3}),
      m_lines(text), m_changes(text), m_work(text), m_comparison(text)
{
    connect(&m_work, &PacketWork::changed, this, &AuditorController::changed);
    connect(&m_comparison, &PacketWork::changed, this, &AuditorController::changed);
    connect(&m_changes, &AuditorChanges::leaveOutRequested, this, &AuditorController::leaveOut);
}

AuditorController::~AuditorController()
{
    *m_stop = true;
}

Result<PacketVerifier> AuditorController::verifier(const PublishedDigests &own, const WorkWatch &watch,
                                                   bool ofTheOneBefore) const
{
    std::optional<TrustFolder> trust;
    if (!m_trustFolder.isEmpty()) {
        auto read = TrustFolder::read(m_trustFolder);
        if (!read)
            return fail(read.error());
        trust = std::move(*read);
        if (ofTheOneBefore) // what was kept of it is no packet before it
            trust->lastCheckpoint.reset();
    }
    PacketVerifier verifier(std::move(trust), own, m_clock);
    verifier.stop = watch.stop;
    verifier.onCheck = [&watch](int number) { watch.tell(u"check"_s, number, PacketCheck::count); };
    return verifier;
}

Result<AuditorController::Opened> AuditorController::open(const WorkWatch &watch) const
{
    const auto own = ownPublishedDigests(m_catalog);
    if (!own)
        return fail(own.error());
    auto checks = verifier(*own, watch, false);
    auto report = checks ? checks->verify(m_file) : fail(checks.error());
    if (!report)
        return fail(report.error());
    Opened opened{std::move(*report), nullptr, {}, {}};
    if (!opened.report.holds())
        return opened;
    watch.tell(u"figures"_s, 0, 0);
    auto records = PacketRecords::open(m_file, m_stop.get());
    if (!records)
        return fail(records.error());
    opened.records = std::move(*records);
    auto types = opened.records->types();
    auto figures = opened.records->figures(*own);
    if (!types || !figures)
        return fail(types ? figures.error() : types.error());
    opened.types = *std::move(types);
    opened.figures = *std::move(figures);
    return opened;
}

Result<AuditorController::Compared> AuditorController::compare(const QString &before, const WorkWatch &watch) const
{
    const auto own = ownPublishedDigests(m_catalog);
    auto first = own ? verifier(*own, watch, true) : fail(own.error());
    const auto report = first ? first->verify(before) : fail(first.error());
    if (!report)
        return fail(report.error());
    for (const PacketCheck &check : report->checks) {
        if (check.outcome == PacketCheck::Outcome::Failed)
            return fail(Error::Kind::Format, u"check the packet before"_s,
                        u"check %1, %2: %3"_s.arg(check.number).arg(check.title(), check.findings.value(0)), before);
    }
    watch.tell(u"compare"_s, 0, 0);
    auto checks = verifier(*own, watch, false);
    if (!checks)
        return fail(checks.error());
    if (auto known = checks->goesOnFrom(before); !known)
        return fail(known.error());
    auto continuity = checks->continuity(m_file, m_ownReport->packetId);
    if (!continuity)
        return fail(continuity.error());
    auto diff = PacketDiff::of(before, m_file, watch.stop);
    if (!diff)
        return fail(diff.error());
    if (diff->beforeId != report->packetId || diff->afterId != m_ownReport->packetId)
        return fail(Error::Kind::Format, u"compare packets"_s, u"one of them is another one than was checked"_s, before);
    return Compared{std::move(*continuity), std::move(*diff), report->isTrusted};
}

void AuditorController::start(const QString &before)
{
    m_work.start([this](const WorkWatch &watch) { return open(watch); },
                 [this, before](const Result<Opened> &opened) {
                     if (opened) {
                         take(*opened);
                     } else {
                         m_state = u"refused"_s;
                         m_problem = PacketWords::problem(opened.error());
                     }
                     if (!before.isEmpty())
                         compareWith(before);
                 });
    emit changed();
}

void AuditorController::compareWith(const QString &before)
{
    if (!m_records)
        return m_changes.refuse(visibleText(QFileInfo(before).fileName()));
    if (m_comparison.isRunning()) {
        m_next = before;
        return m_comparison.cancel();
    }
    leaveOut();
    m_changes.begin(visibleText(QFileInfo(before).fileName()));
    m_comparison.start([this, before](const WorkWatch &watch) { return compare(before, watch); },
                       [this](const Result<Compared> &compared) { comparisonEnded(compared); });
}

void AuditorController::stopComparing()
{
    m_next.clear();
    m_comparison.cancel();
}

void AuditorController::comparisonEnded(const Result<Compared> &compared)
{
    if (const QString next = std::exchange(m_next, QString()); !next.isEmpty())
        return compareWith(next);
    if (!compared && m_comparison.isStopping()) // whatever it says: it was cut off
        return leaveOut();
    if (!compared)
        return m_changes.fail(PacketWords::problem(compared.error()));
    PacketReport report = *m_ownReport;
    if (compared->diff.continuity != PacketDiff::Continuity::Same) // that says nothing of what was before it
        report.checks[compared->continuity.number - 1] = compared->continuity;
    showReport(report);
    m_changes.show(compared->diff, compared->continuity, compared->isVouchedFor, about(compared->diff.before));
}

void AuditorController::leaveOut()
{
    showReport(*m_ownReport);
    m_changes.clear();
    emit changed();
}

void AuditorController::showReport(const PacketReport &report)
{
    m_report = report;
    m_checks.setRows(PacketWords(m_text).checks(report));
}

void AuditorController::take(const Opened &opened)
{
    showReport(opened.report);
    m_ownReport = opened.report;
    m_records = opened.records;
    m_state = m_records ? u"ready"_s : u"refused"_s;
    if (!m_records)
        return;
    showFigures(opened.figures);
    m_lines.look(m_records, opened.types, PacketNotes::beside(m_file, m_report->packetId));
}

void AuditorController::showFigures(const QList<PacketFigureLine> &figures)
{
    QList<TableLine> rows;
    for (const PacketFigureLine &figure : figures) {
        TableLine row = TableLine::of(figureColumns, int(rows.size()));
        row.set(0, visibleText(figure.title), visibleText(figure.title));
        row.set(1, figure.told.isEmpty() ? u"—"_s : visibleText(figure.told), figure.told);
        row.set(2, figure.recomputed.isEmpty() ? u"—"_s : visibleText(figure.recomputed), figure.recomputed);
        const QString outcome = !figure.isRun ? tr("not run: not a published definition")
            : figure.isSame                   ? tr("the same, byte for byte")
                                              : tr("another result");
        row.set(3, outcome, outcome);
        row.mark = !figure.isRun ? u"unk"_s : figure.isSame ? u"ok"_s : u"crit"_s;
        rows.append(row);
    }
    m_figures.setLines(std::move(rows));
}

QString AuditorController::name() const
{
    return m_report && !m_report->packet.isEmpty() ? visibleText(m_report->packet) : visibleText(QFileInfo(m_file).fileName());
}

QString AuditorController::about() const
{
    return m_records ? about(m_records->described()) : QString();
}

QString AuditorController::about(const QJsonObject &packet) const
{
    const auto instant = [&](const QJsonValue &value) {
        const auto at = parseInstant(value.toString());
        return at ? m_text.instantUtc(*at) : visibleText(value.toString());
    };
    return tr("%1, %2 until before %3, as of %4", "organisation, period of a packet, instant")
        .arg(visibleText(packet[u"organisation"_s].toString()), instant(packet[u"period"_s][u"from"_s]),
             instant(packet[u"period"_s][u"to"_s]), instant(packet[u"as_of"_s]));
}

QStringList AuditorController::gaps() const
{
    QStringList gaps;
    const QJsonArray told = m_records ? m_records->described()[u"gaps"_s].toArray() : QJsonArray();
    for (const auto &gap : told)
        gaps.append(visibleText(gap.toString()));
    return gaps;
}

QString AuditorController::conclusion() const
{
    return m_report ? PacketWords(m_text).conclusion(*m_report, true) : QString();
}

QString AuditorController::conclusionNote() const
{
    return m_report ? PacketWords(m_text).conclusionNote(*m_report) : QString();
}

QString AuditorController::conclusionMark() const
{
    return m_report ? PacketWords::conclusionMark(*m_report) : QString();
}

} // namespace plumbline
