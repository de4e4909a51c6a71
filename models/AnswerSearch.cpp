// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AnswerSearch.h"

#include "base/SafeText.h"
#include "models/ScopeController.h"
#include "search/SearchQuery.h"
#include "store/QueryRunner.h"
#include "store/RawRecords.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<BodyFindings> findAnswers(const StoreLocation &location, const BodyQuestion &question,
                                 std::optional<TimePoint> knownAt, const WorkWatch &watch)
{
    const auto store = StoreConnection::open(location, StoreConnection::Access::ReadOnly);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    return BodySearch(**store, knownAt).run(question, AnswerSearch::mostHits, [&](qint64 done, qint64 all) {
        watch.tell(u"answers"_s, done, all);
        return bool(watch.goOn(u"search raw answers"_s));
    });
}

/// Why an answer that was found cannot be shown, in its place.
AnswerExcerpt failure(const Error &error)
{
    AnswerExcerpt excerpt;
    excerpt.lines.append(visibleText(toString(error)));
    return excerpt;
}

QString origin(const RawAnswer &answer)
{
    return visibleText(answer.source + u" · "_s + answer.stream);
}

} // namespace

AnswerSearch::AnswerSearch(QueryRunner &runner, ScopeController &scope, QObject *parent)
    : QObject(parent), m_runner(runner), m_scope(scope), m_work(scope.text())
{
    connect(&m_work, &PacketWork::changed, this, &AnswerSearch::changed);
}

void AnswerSearch::ask(const QString &text)
{
    m_text = text.trimmed();
    auto question = BodyQuestion::parse(m_text);
    if (question && !*question && !m_text.isEmpty())
        question = BodyQuestion::parse(u"raw:"_s + SearchQuery::quoted(m_text));
    m_next.reset();
    if (question && *question && m_work.isRunning()) {
        m_next = **question;
        m_work.cancel();
    } else if (question && *question) {
        start(**question);
    } else if (!m_work.isRunning()) {
        m_state = u"failed"_s;
        m_errorText = question ? tr("Nothing to look for.") : visibleText(toString(question.error()).section(u": "_s, 1));
        show({});
    }
    emit changed();
    emit asked();
}

void AnswerSearch::start(const BodyQuestion &question)
{
    m_question = question;
    m_errorText.clear();
    m_state = u"running"_s;
    show({});
    m_work.start(
        [location = m_runner.location(), question, knownAt = m_scope.metricScope().knownAt](const WorkWatch &watch) {
            return findAnswers(location, question, knownAt, watch);
        },
        [this](const Result<BodyFindings> &found) {
            if (m_next)
                return start(*std::exchange(m_next, std::nullopt));
            m_state = found ? u"ready"_s : u"failed"_s;
            m_errorText = found ? QString() : visibleText(toString(found.error()));
            show(found.value_or(BodyFindings()));
        });
}

void AnswerSearch::show(BodyFindings findings)
{
    m_findings = std::move(findings);
    const NumberText &text = m_scope.text();
    QList<AnswerHit> rows;
    for (const BodyFound &one : std::as_const(m_findings.found))
        rows.append({one.answer.sha256, origin(one.answer), text.timeOfRow(one.answer.fetchedAt, 0),
                     tr("byte %1 of %2").arg(text.count(one.at), text.count(one.size)),
                     visibleText(QString::fromUtf8(one.around).simplified())});
    m_hits.setRows(std::move(rows));
    m_chosen = -1;
    choose(0);
}

const BodyFound *AnswerSearch::chosenHit() const
{
    return m_chosen < 0 ? nullptr : &m_findings.found.at(m_chosen);
}

void AnswerSearch::choose(int hit)
{
    if (m_chosen >= 0 && hit == m_chosen)
        return;
    m_chosen = m_findings.found.isEmpty() ? -1 : int(std::clamp<qsizetype>(hit, 0, m_findings.found.size() - 1));
    m_opened.reset();
    const quint64 asked = ++m_generation;
    if (const BodyFound *found = chosenHit()) {
        m_runner
            .run([sha256 = found->answer.sha256, at = found->at,
                  size = m_question.texts.value(0).size()](StoreConnection &store) -> Result<Opened> {
                const auto stored = RawRecords(store).find(sha256);
                if (!stored)
                    return fail(stored.error());
                return Opened{AnswerExcerpt::of(stored->answer.body, at, size), stored->digestMatches};
            })
            .then(this, [this, asked](const Result<Opened> &opened) {
                if (asked != m_generation)
                    return;
                m_opened = opened ? *opened : Opened{failure(opened.error()), false};
                emit changed();
            });
    }
    emit changed();
}

void AnswerSearch::stop()
{
    m_work.cancel();
}

bool AnswerSearch::isProved() const
{
    return m_state == u"ready"_s && m_findings.isWhole() && m_findings.unreadCount() == 0;
}

QString AnswerSearch::unreadWords(const QString &reason) const
{
    return reason == u"removed, or without their key"_s ? tr("removed, or without their key")
        : reason == u"their key does not fit"_s         ? tr("their key does not fit")
                                                        : tr("their bytes are not what was kept");
}

QString AnswerSearch::summaryText() const
{
    if (m_state == u"running"_s)
        return m_work.text();
    if (m_state != u"ready"_s)
        return {};
    const NumberText &text = m_scope.text();
    QStringList parts{tr("%1 of %2 answers searched, found in %3.", "searched, all, found")
                          .arg(text.count(m_findings.searched), text.count(m_findings.bodies), text.count(m_findings.found.size()))};
    for (auto it = m_findings.unread.cbegin(); it != m_findings.unread.cend(); ++it)
        parts.append(tr("%1 could not be searched: %2.", "answers, reason").arg(text.count(it.value()), unreadWords(it.key())));
    if (!m_findings.isWhole())
        parts.append(m_findings.found.size() >= mostHits ? tr("It ends at the first %1.").arg(text.count(mostHits))
                                                         : tr("It was stopped before the last answer."));
    return parts.join(u' ');
}

QString AnswerSearch::originText() const
{
    const BodyFound *found = chosenHit();
    return found ? origin(found->answer) + u"  "_s + visibleText(found->answer.url) : QString();
}

QString AnswerSearch::bytesText() const
{
    const BodyFound *found = chosenHit();
    if (!found)
        return {};
    const NumberText &text = m_scope.text();
    if (m_opened && m_opened->excerpt.end - m_opened->excerpt.begin < found->size)
        return tr("bytes %1 to %2 of %3").arg(text.count(m_opened->excerpt.begin), text.count(m_opened->excerpt.end), text.count(found->size));
    return text.bytes(found->size);
}

QString AnswerSearch::digest() const
{
    const BodyFound *found = chosenHit();
    return found ? found->answer.sha256 : QString();
}

QString AnswerSearch::digestState() const
{
    return !m_opened ? QString() : m_opened->digestMatches ? u"matches"_s : u"differs"_s;
}

void AnswerSearch::copyCitation()
{
    if (const BodyFound *found = chosenHit())
        emit copyRequested(tr("source %1, stream %2, %3, received %4, raw sha256 %5, byte %6")
                               .arg(found->answer.source, found->answer.stream, found->answer.url,
                                    formatInstant(found->answer.fetchedAt), found->answer.sha256, QString::number(found->at)));
}

} // namespace plumbline
