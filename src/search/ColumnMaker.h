// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/ColumnData.h"

#include <string>
#include <vector>

namespace plumbline {

/// Takes the values of one field, version by version, and makes a ColumnData of them as often as it is asked for one.
class ColumnMaker
{
public:
    explicit ColumnMaker(bool isText) : m_isText(isText) { }

    void addNull();
    void addNumber(qint64 number);
    /// `folded` is the same text in lower case; null: in the way of Qt.
    void addText(QByteArrayView text, QByteArrayView folded = {});

    /// False when the texts are longer than a part may be.
    bool fits() const { return m_texts.size() + m_folded.size() < (1U << 30); }
    ColumnData finish(bool withSignatures) const;

private:
    static constexpr quint32 none = 0xffffffff;
    static constexpr quint64 freeSlot = ~quint64(0);

    void grow();
    void append(QByteArrayView text, QByteArrayView folded);
    QByteArrayView text(quint32 value) const;
    std::vector<quint32> sortedTexts() const;
    void finishNumbers(ColumnData &data) const;
    void finishTexts(ColumnData &data, bool withSignatures) const;
    static void setCode(ColumnData &data, size_t row, quint32 code);

    bool m_isText;
    bool m_hasNull = false;
    std::vector<qint64> m_numbers; ///< Of each version; 0 where nothing is said.
    std::vector<quint32> m_rows; ///< Of texts, for each version the number of its value, in the order of appearance.
    std::vector<quint8> m_isNull; ///< Of numbers.
    std::vector<quint64> m_table = std::vector<quint64>(64, freeSlot); ///< Open addressing: half a hash, and a value.
    std::string m_texts;
    std::vector<quint32> m_starts{0};
    bool m_isFolded = false; ///< Whether lower case makes a difference; only then there are folded texts.
    std::string m_folded;
    std::vector<quint32> m_foldedStarts{0};
};

} // namespace plumbline
