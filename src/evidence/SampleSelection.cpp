// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/SampleSelection.h"

#include <QCryptographicHash>
#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype longestSeed = 100;

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || QStringView(u" .:_-").contains(c);
}

} // namespace

QList<SampleCandidate> drawOrder(QList<SampleCandidate> candidates, const QString &seed)
{
    struct Drawn {
        QByteArray stratum;
        QByteArray key;
        SampleCandidate candidate;
    };
    std::vector<Drawn> drawn;
    for (const SampleCandidate &one : std::as_const(candidates))
        drawn.push_back({one.stratum.toUtf8(),
                         QCryptographicHash::hash(seed.toUtf8() + ':' + QByteArray::number(one.seq),
                                                  QCryptographicHash::Sha3_256),
                         one});
    std::sort(drawn.begin(), drawn.end(), [](const Drawn &one, const Drawn &other) {
        return std::tie(one.stratum, one.key) < std::tie(other.stratum, other.key);
    });
    candidates.clear();
    for (const Drawn &one : drawn) {
        SampleCandidate next = one.candidate;
        next.place = candidates.isEmpty() || candidates.last().stratum != next.stratum ? 1 : candidates.last().place + 1;
        candidates.append(next);
    }
    return candidates;
}

Result<void> checkSeed(const QString &seed)
{
    if (seed.isEmpty() || seed.size() > longestSeed || !std::all_of(seed.begin(), seed.end(), isPlain))
        return fail(Error::Kind::Usage, u"draw a sample"_s,
                    u"a seed is 1 to %1 letters, digits, blanks and . : _ -"_s.arg(longestSeed));
    return {};
}

} // namespace plumbline
