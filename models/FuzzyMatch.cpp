// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FuzzyMatch.h"

namespace plumbline {

namespace {

bool startsWord(const QString &name, qsizetype at)
{
    return at == 0 || (!name[at - 1].isLetterOrNumber() && name[at].isLetterOrNumber())
        || (name[at - 1].isLower() && name[at].isUpper());
}

/// Where the letters are in one piece, at the start of a word if anywhere; -1 where they are not.
qsizetype inOnePiece(const QString &name, const QString &letters)
{
    qsizetype first = -1;
    for (qsizetype at = name.indexOf(letters, 0, Qt::CaseInsensitive); at >= 0;
         at = name.indexOf(letters, at + 1, Qt::CaseInsensitive)) {
        if (startsWord(name, at))
            return at;
        first = first < 0 ? at : first;
    }
    return first;
}

} // namespace

std::optional<FuzzyMatch> FuzzyMatch::of(const QString &name, const QString &letters)
{
    if (letters.isEmpty())
        return FuzzyMatch{0, {name}};
    const int brevity = 50 - int(std::min<qsizetype>(50, name.size()));
    if (const qsizetype at = inOnePiece(name, letters); at >= 0) {
        const int score = 1'000 + (at == 0 ? 400 : startsWord(name, at) ? 200 : 0) + brevity;
        return FuzzyMatch{score, {name.left(at), name.mid(at, letters.size()), name.mid(at + letters.size())}};
    }
    FuzzyMatch match{brevity, {QString()}};
    qsizetype typed = 0;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const bool isTyped = typed < letters.size() && name[at].toCaseFolded() == letters[typed].toCaseFolded();
        if (isTyped != (match.parts.size() % 2 == 0))
            match.parts.append(QString());
        match.parts.last().append(name[at]);
        if (!isTyped)
            continue;
        match.score += startsWord(name, at) ? 20 : 1;
        ++typed;
    }
    if (typed < letters.size())
        return {};
    return match;
}

} // namespace plumbline
