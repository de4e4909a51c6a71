// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/IdSequence.h"

#include <QMap>
#include <algorithm>
#include <vector>

namespace plumbline {

namespace {

constexpr qsizetype mostDigits = 18; ///< So that a number fits.

struct Numbered {
    std::vector<qint64> numbers;
    qsizetype width = 0; ///< Of numbers with zeros in front; 0: without.
};

} // namespace

QList<IdSequence> IdSequence::of(const QString &source, const QStringList &ids)
{
    QMap<QString, Numbered> groups;
    for (const QString &id : ids) {
        qsizetype at = id.size();
        while (at > 0 && id[at - 1] >= u'0' && id[at - 1] <= u'9')
            --at;
        const QString digits = id.mid(at);
        if (digits.isEmpty() || digits.size() > mostDigits)
            continue;
        Numbered &group = groups[id.left(at)];
        group.numbers.push_back(digits.toLongLong());
        if (digits.size() > 1 && digits[0] == u'0')
            group.width = digits.size();
    }
    QList<IdSequence> sequences;
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        std::vector<qint64> &numbers = group->numbers;
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        const qint64 span = numbers.back() - numbers.front() + 1;
        const auto present = qint64(numbers.size());
        if (present < fewest || present * 2 < span)
            continue;
        IdSequence sequence{source, group.key(), numbers.front(), numbers.back(), present, span - present, {}};
        for (size_t i = 1; i < numbers.size() && sequence.missingIds.size() < mostNamed; ++i) {
            for (qint64 gone = numbers[i - 1] + 1; gone < numbers[i] && sequence.missingIds.size() < mostNamed; ++gone)
                sequence.missingIds.append(group.key() + QString::number(gone).rightJustified(group->width, u'0'));
        }
        sequences.append(sequence);
    }
    return sequences;
}

} // namespace plumbline
