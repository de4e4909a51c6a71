// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SourceDetail.h"

#include "base/SafeText.h"
#include "models/EvidenceColumns.h"
#include "models/SourceWords.h"
#include "models/StreamWords.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void SourceDetail::clear()
{
    m_row = {};
    emit changed();
}

void SourceDetail::show(const SourceFacts &facts, TimePoint now)
{
    const SourceWords words(m_text, now);
    const SourceFacts::State state = facts.state(now);
    m_row = words.row(facts);
    m_badge = words.badge(state);
    m_messageKind = words.messageKind(facts);
    m_messageTitle = words.messageTitle(facts);
    m_messageText = m_messageTitle.isEmpty() ? QString() : words.messageText(facts);
    const bool isReported = facts.cause() != FailureCause::None && !facts.history.runs.isEmpty();
    m_reported = !isReported ? QString() : visibleText(facts.history.runs.constFirst().error);
    m_permissions.clear();
    m_retention.clear();
    if (facts.connector) {
        const bool isMissing = facts.cause() == FailureCause::Permission;
        for (const QString &permission : isMissing ? facts.connector->permissions : QStringList())
            m_permissions.append(visibleText(permission));
        m_retention = visibleText(facts.connector->retention);
        QStringList stated;
        for (const StreamState &stream : facts.status.streams) {
            if (stream.retention.isStated)
                stated.append(tr("%1: %2", "stream, span")
                                  .arg(visibleText(stream.stream),
                                       stream.retention.kind == Retention::Kind::Unlimited
                                           ? tr("without end")
                                           : words.age(stream.retention.period)));
        }
        if (!stated.isEmpty())
            m_retention = tr("As the configuration says: %1.").arg(stated.join(u", "_s)) + u'\n' + m_retention;
    }
    m_lossTitle = words.lossTitle(facts);
    m_lossText = words.lossText(facts);
    m_affected = words.affected(facts);
    showPull(facts);
    m_isPaused = facts.status.pausedSince.has_value();
    showFacts(facts, now);
    showStreams(facts, now);
    showDays(facts, now);
    showEvents(facts, now);
    emit changed();
}

void SourceDetail::showPull(const SourceFacts &facts)
{
    m_pullLabels.clear();
    m_pullValues.clear();
    m_isStopping = facts.pull && facts.pull->state == u"stopping";
    m_pullFraction = facts.pull ? facts.pull->fraction : -1;
    if (!facts.pull)
        return;
    const QList<std::pair<QString, QString>> all{
        {tr("State"), facts.pull->stream.isEmpty() || m_isStopping ? facts.pull->text : QString()},
        {tr("Stream"), facts.pull->stream},
        {tr("Page"), facts.pull->place},
        {tr("Records"), facts.pull->records},
        {tr("Rate"), facts.pull->rate},
        {tr("Time left"), facts.pull->stream.isEmpty() ? QString() : facts.pull->remaining},
    };
    for (const auto &[label, value] : all) {
        if (value.isEmpty())
            continue;
        m_pullLabels.append(label);
        m_pullValues.append(value);
    }
}

void SourceDetail::addFact(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    m_labels.append(label);
    m_values.append(value);
}

void SourceDetail::showFacts(const SourceFacts &facts, TimePoint now)
{
    const SourceWords words(m_text, now);
    const SourceHistory &history = facts.history;
    m_labels.clear();
    m_values.clear();
    addFact(tr("Address"), visibleText(facts.settings.baseUrl.toString(QUrl::RemoveUserInfo)));
    addFact(tr("Secret"), facts.settings.tokenOrigin.isEmpty() ? tr("none") : visibleText(facts.settings.tokenOrigin));
    if (history.complete && history.complete->finishedAt)
        addFact(tr("Complete"), m_text.instantUtc(*history.complete->finishedAt));
    if (!history.runs.isEmpty()) {
        const SyncRunRecord &run = history.runs.constFirst();
        const qint64 written = run.rows.added + run.rows.changed;
        addFact(tr("Last run"), words.when(run.startedAt));
        addFact(tr("It brought"),
                tr("%1 new or changed, %2 unchanged").arg(m_text.count(written), m_text.count(run.rows.unchanged)));
        addFact(tr("It read"),
                tr("%1, %2", "pages, bytes").arg(StreamWords(m_text, now).pages(run.pages), m_text.bytes(run.bytes)));
    }
    addFact(tr("Schedule"), tr("every %1, %2").arg(words.age(facts.settings.interval), words.due(facts)));
    addFact(tr("Last 24 h"), tr("%1 new or changed", "records").arg(m_text.count(facts.status.rowsLastDay)));
    if (const auto &horizon = facts.status.horizon; horizon && horizon->lossAt)
        addFact(tr("Loses"),
                *horizon->lossAt > now
                    ? tr("what is not read in %1", "a span of time").arg(words.age(*horizon->lossAt - now))
                    : tr("records already, since %1").arg(m_text.instantUtc(*horizon->lossAt)));
    QStringList rows;
    for (const auto &[type, count] : history.rowsByType)
        rows.append(tr("%1: %2", "row type, count").arg(EvidenceColumns::typeName(type), m_text.count(count)));
    addFact(tr("Records"), rows.join(u" · "_s));
    addFact(tr("Put aside"), history.rejected == 0 ? QString() : m_text.count(history.rejected));
}

void SourceDetail::showStreams(const SourceFacts &facts, TimePoint now)
{
    const StreamWords words(m_text, now);
    QList<StreamRow> rows;
    for (StreamState stream : facts.status.streams) {
        if (stream.error == facts.status.error)
            stream.error.clear(); // it stands above already
        rows += words.rows(stream);
    }
    m_streams.setRows(rows);
}

void SourceDetail::showDays(const SourceFacts &facts, TimePoint now)
{
    const QDate today = m_text.localTime(now).date();
    QList<RunDay> days(shownDays);
    for (int i = 0; i < shownDays; ++i) {
        const QDate date = today.addDays(i - shownDays + 1);
        days[i].label = (shownDays - 1 - i) % 2 == 0 ? m_text.locale().toString(date, u"d") : QString();
        for (const RunMoment &moment : facts.history.moments) {
            if (m_text.localTime(moment.startedAt).date() != date)
                continue;
            ++(moment.state == u"complete" ? days[i].complete : days[i].failed);
        }
        days[i].words = tr("%1: %2 complete, %3 not", "day, runs")
                            .arg(m_text.day(date), m_text.count(days[i].complete), m_text.count(days[i].failed));
    }
    m_days.setRows(days);
}

void SourceDetail::showEvents(const SourceFacts &facts, TimePoint now)
{
    QList<EventLine> answers;
    for (const AnswerLine &answer : facts.history.answers) {
        const QUrl url(answer.url);
        QString path = url.path();
        if (url.hasQuery())
            path += u'?' + url.query();
        answers.append({m_text.timeOfRow(answer.fetchedAt, m_text.localTime(now).date().year()), visibleText(path),
                        QString::number(answer.status), answer.status < 400 ? u"ok"_s : u"crit"_s});
    }
    m_answers.setRows(answers);
    QList<EventLine> runs;
    const SourceWords words(m_text, now);
    for (const SyncRunRecord &run : facts.history.runs.mid(0, 8)) {
        const bool isComplete = run.state == u"complete";
        const QString outcome = isComplete ? tr("complete")
            : run.state == u"failed"       ? tr("failed")
            : run.state == u"cancelled"    ? tr("stopped")
                                           : tr("not finished");
        runs.append({words.when(run.startedAt),
                     tr("%1 records, %2", "count, pages")
                         .arg(m_text.count(run.rows.added + run.rows.changed + run.rows.unchanged),
                              StreamWords(m_text, now).pages(run.pages)),
                     outcome,
                     isComplete                   ? u"ok"_s
                         : run.state == u"failed" ? u"crit"_s
                                                  : QString()});
    }
    m_runs.setRows(runs);
}

QString SourceDetail::report() const
{
    QString report = u"%1 (%2)\n%3\n"_s.arg(m_row.title, m_row.place, m_row.stateText);
    if (!m_reported.isEmpty())
        report += m_reported + u'\n';
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        report += u"%1: %2\n"_s.arg(m_labels.at(i), m_values.at(i));
    return report;
}

} // namespace plumbline
