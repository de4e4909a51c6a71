// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDataStream>
#include <vector>

namespace plumbline {

/// What is said about a column of a chunk before any of it is read.
struct ColumnShape {
    bool isText = false;
    bool hasNull = false;
    quint32 rows = 0;
    quint32 distinct = 0; ///< Values; their codes are 0 ... distinct - 1 in the order of the values.
    quint32 textBytes = 0; ///< Of all values, each with a zero byte behind it.
    quint32 foldedBytes = 0; ///< The same in lower case; 0 when there is no difference.
    quint32 longBits = 0; ///< Size of the signatures of longer words; 0 when the column has no signatures.
    qint64 least = 0; ///< Of numbers.
    qint64 greatest = 0;

    bool isWide() const { return distinct > 255; } ///< Codes of two bytes.
    quint32 nullCode() const { return distinct; }

    friend QDataStream &operator<<(QDataStream &stream, const ColumnShape &info);
    friend QDataStream &operator>>(QDataStream &stream, ColumnShape &info);
};

/// One field of up to 65,536 versions: its values, sorted by bytes or by number, and for each version the place of its
/// value among them. That answers "is one of", "between", "contains", "how many of each" and "in which order".
class ColumnData
{
public:
    static constexpr quint32 mostRows = 65'536;
    static constexpr quint32 shortBits = 65'536; ///< Size of the signature of pieces of 3 bytes.

    ColumnShape info;
    QByteArray codes;
    QByteArray values; ///< Numbers; or starts of texts, starts of folded texts, texts, folded texts.
    QByteArray signature; ///< Which pieces of 3, 4 and 6 bytes occur in the folded texts, as bits by their hash.

    quint32 code(quint32 row) const;
    const quint8 *narrowCodes() const { return reinterpret_cast<const quint8 *>(codes.constData()); }
    const quint16 *wideCodes() const { return reinterpret_cast<const quint16 *>(codes.constData()); }
    qint64 number(quint32 code) const { return reinterpret_cast<const qint64 *>(values.constData())[code]; }
    QByteArrayView text(quint32 code) const;

    quint32 firstNotBelow(qint64 number) const; ///< A code, or `distinct`.
    quint32 firstNotBelow(QByteArrayView text) const;
    /// False when no value can contain the folded word; needs the signature only.
    bool mayContain(QByteArrayView word) const;
    /// Marks the codes of all values that contain the folded word; true when there is one.
    bool markContaining(QByteArrayView word, std::vector<quint8> &marks) const;

    /// The rows by their codes, made from the codes when they are first wanted: those of code c, nothing said included,
    /// are rowsByCode[rowStarts[c]] to rowsByCode[rowStarts[c + 1]].
    std::vector<quint32> rowStarts;
    std::vector<quint16> rowsByCode;
    void sortRows();

    qsizetype heldBytes() const;
    void letGo();

    /// Whether the parts are as long as `info` says.
    bool isSound() const;

    /// The bits of what a text begins with: the signature of its first 3, 4 and 6 bytes, out of 8 bytes of it.
    static QByteArray signatureOf(QByteArray texts, quint32 longBits);

private:
    const quint32 *starts(bool folded) const;
};

} // namespace plumbline
