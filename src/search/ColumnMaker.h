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
    ColumnData finish() const;

private:
    quint32 place(quint64 hash, auto isSame, auto append);
    void grow();
    QByteArrayView text(quint32 value) const;
    ColumnData finishTexts(ColumnData data, const std::vector<quint32> &sorted) const;
    std::vector<quint32> sortedValues() const;

    static constexpr quint32 none = 0xffffffff;

    bool m_isText;
    bool m_hasNull = false;
    std::vector<quint32> m_rows; ///< For each version the number of its value, in the order of appearance.
    std::vector<quint32> m_table = std::vector<quint32>(64, none); ///< Open addressing.
    std::vector<quint64> m_hashes; ///< Of the values.
    std::vector<qint64> m_numbers;
    std::string m_texts;
    std::vector<quint32> m_starts{0};
    std::string m_folded;
    std::vector<quint32> m_foldedStarts{0};
};

} // namespace plumbline
