// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/BodySearch.h"

#include "search/SearchQuery.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

tl::unexpected<Error> noBodyQuestion(const QString &why)
{
    return fail(Error::Kind::Usage, u"search raw answers"_s, why);
}

/// Terms between blanks; a quoted part belongs to its term, in which \" and \\ stand for a quote and a backslash.
Result<QStringList> termsOf(const QString &text)
{
    QStringList terms;
    QString term;
    bool isQuoted = false;
    bool isBegun = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isQuoted && c == u'\\' && i + 1 < text.size() && (text.at(i + 1) == u'"' || text.at(i + 1) == u'\\')) {
            term += text.at(++i);
        } else if (c == u'"') {
            isQuoted = !isQuoted;
            isBegun = true;
        } else if (c.isSpace() && !isQuoted) {
            if (isBegun)
                terms.append(term);
            term.clear();
            isBegun = false;
        } else {
            term += c;
            isBegun = true;
        }
    }
    if (isQuoted)
        return noBodyQuestion(u"a quote is not closed"_s);
    if (isBegun)
        terms.append(term);
    return terms;
}

} // namespace

Result<std::optional<BodyQuestion>> BodyQuestion::parse(const QString &text)
{
    if (!text.contains(u"raw:"_s) || text.size() > SearchQuery::longest)
        return std::optional<BodyQuestion>();
    const auto terms = termsOf(text);
    if (!terms)
        return fail(terms.error());
    if (std::ranges::none_of(*terms, [](const QString &term) { return term.startsWith(u"raw:"); }))
        return std::optional<BodyQuestion>();
    BodyQuestion question;
    for (const QString &term : *terms) {
        const QString value = term.section(u':', 1);
        if (term.startsWith(u"raw:") && !value.isEmpty())
            question.texts.append(value.toUtf8());
        else if (term.startsWith(u"source:") && !value.isEmpty() && question.source.isEmpty())
            question.source = value;
        else
            return noBodyQuestion(u"beside raw:TEXT only one source:NAME can stand, and not \"%1\""_s.arg(term));
    }
    if (question.texts.size() > SearchQuery::mostTerms)
        return noBodyQuestion(u"more than %1 texts"_s.arg(SearchQuery::mostTerms));
    return std::optional(question);
}

qint64 BodyFindings::unreadCount() const
{
    qint64 count = 0;
    for (const qint64 one : unread)
        count += one;
    return count;
}

Result<QStringList> BodySearch::digests(const QString &source) const
{
    QString sql = u"SELECT DISTINCT sha256 FROM raw_answer WHERE fetched_ns <= ?"_s;
    QVariantList binds{m_knownAt ? toNs(*m_knownAt) : std::numeric_limits<qint64>::max()};
    if (!source.isEmpty()) {
        sql += u" AND source = ?"_s;
        binds.append(source);
    }
    SqlQuery query(m_store);
    if (auto read = query.run(u"list raw answers"_s, sql + u" ORDER BY sha256"_s, binds); !read)
        return fail(read.error());
    QStringList all;
    while (query.next())
        all.append(query.text(0));
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return all;
}

Result<BodyFindings> BodySearch::run(const BodyQuestion &question, qint64 most,
                                     const std::function<bool(qint64 done, qint64 all)> &goOn) const
{
    const auto all = digests(question.source);
    if (!all)
        return fail(all.error());
    BodyFindings findings;
    findings.bodies = all->size();
    const RawRecords records(m_store);
    for (const QString &sha256 : *all) {
        if (findings.found.size() >= most || !goOn(findings.searched + findings.unreadCount(), findings.bodies))
            break;
        const auto stored = records.find(sha256);
        if (!stored || !stored->digestMatches) {
            ++findings.unread[!stored            ? u"removed, or without their key"_s
                                  : !stored->isOpened ? u"their key does not fit"_s
                                                      : u"their bytes are not what was kept"_s];
            continue;
        }
        ++findings.searched;
        const QByteArray &body = stored->answer.body;
        const bool fits = std::ranges::all_of(question.texts, [&](const QByteArray &text) { return body.contains(text); });
        if (!fits)
            continue;
        BodyFound one;
        one.size = body.size();
        one.at = body.indexOf(question.texts.first());
        one.around = body.mid(std::max<qint64>(0, one.at - shownAround),
                              std::min<qint64>(one.at, shownAround) + question.texts.first().size() + shownAround);
        one.answer = stored->answer;
        one.answer.body.clear();
        findings.found.append(one);
    }
    return findings;
}

} // namespace plumbline
