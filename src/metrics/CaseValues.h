// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QVariant>
#include <limits>
#include <vector>

namespace plumbline {

/// One column of a block of cases: whole numbers, or texts by their place in a list of different ones. Millions of
/// values fit, and none of them is an object of its own.
class CaseValues
{
public:
    static constexpr qint64 null = std::numeric_limits<qint64>::min(); ///< NULL among numbers.

    CaseValues() = default;
    explicit CaseValues(std::vector<qint64> numbers) : m_kind(Kind::Number), m_numbers(std::move(numbers)) { }

    void append(const QVariant &value);
    void appendNull();
    void appendNumber(qint64 number);
    void appendText(QByteArrayView utf8);
    /// The value of another column's row; `places` remembers where texts of that column went.
    void appendFrom(const CaseValues &other, int row, QHash<quint32, quint32> &places);
    void doneAppending() { m_known = {}; } ///< Lets go of what only appending needs.

    int size() const;
    bool isNull(int row) const { return m_kind == Kind::Number ? m_numbers[size_t(row)] == null : isNothing(row); }
    qint64 integer(int row) const ///< 0 for NULL.
    {
        const qint64 one = number(row);
        return one == null ? 0 : one;
    }
    /// `null` for NULL.
    qint64 number(int row) const { return m_kind == Kind::Number ? m_numbers[size_t(row)] : numberOf(row); }
    QString text(int row) const;
    QVariant value(int row) const;

    bool isText() const { return m_kind == Kind::Text; }
    quint32 code(int row) const { return m_codes[size_t(row)]; } ///< Of a text column: 0 is NULL.
    quint32 codes() const { return quint32(m_starts.size()); } ///< Of a text column: codes are below it.
    QByteArrayView bytesOfCode(quint32 code) const;
    QString textOfCode(quint32 code) const { return QString::fromUtf8(bytesOfCode(code)); }

    QByteArray toBytes() const;
    static Result<CaseValues> fromBytes(const QByteArray &bytes);

private:
    enum class Kind : quint8 { Nothing, Number, Text, Mixed };
    bool isNothing(int row) const; ///< Of the other kinds.
    qint64 numberOf(int row) const;
    void become(Kind kind);
    quint32 codeOf(QByteArrayView utf8);

    Kind m_kind = Kind::Nothing;
    int m_nulls = 0; ///< Rows so far, of the kind Nothing.
    std::vector<qint64> m_numbers;
    std::vector<quint32> m_codes;
    std::vector<quint32> m_starts; ///< Of text `code` in m_texts, [0] unused; the last one ends with it.
    QByteArray m_texts;
    QVariantList m_mixed;
    QHash<QByteArray, quint32> m_known; ///< Code of a text, while appending.
};

} // namespace plumbline
