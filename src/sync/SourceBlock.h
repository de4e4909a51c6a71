// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SourceDraft.h"

#include <QMap>
#include <optional>

namespace plumbline {

/// Where one `[[source]]` stands in the text of a configuration, and the changes of its lines. Lines count from 1.
class SourceBlock
{
public:
    /// Looks the source up in text that toml++ could read; the error names why there is none.
    static Result<SourceBlock> find(const QString &toml, const QString &id, const QString &file);

    /// Sets key = value (already in TOML form); an empty value takes the line away.
    void set(const QString &key, const QString &value);
    void setParameter(const QString &name, const QString &value);
    QStringList parameterNames() const { return m_parameters.keys(); }

    QString text() const; ///< The whole file with the changes.
    QString textWithout() const; ///< The whole file without the block.

    /// Text, list, number or true/false as TOML writes it.
    static QString valueText(const SourceDraft::Parameter &parameter);
    static QString quoted(const QString &text);

private:
    struct Span {
        qsizetype from = 0; ///< Offsets of the value in the text.
        qsizetype to = 0;
        int firstLine = 0;
        int lastLine = 0;
    };
    struct Edit {
        qsizetype from = 0;
        qsizetype to = 0;
        QString text;
    };

    void change(const std::optional<Span> &span, const QString &line, const QString &value, int after);
    qsizetype lineStart(int line) const;

    QString m_toml;
    QList<qsizetype> m_lineStarts;
    int m_header = 0;
    int m_lastOwnLine = 0; ///< After it a new key of the block itself may stand.
    int m_parameterHeader = 0; ///< 0: there is no [source.params] yet.
    int m_lastParameterLine = 0;
    int m_end = 0; ///< First line that belongs to the block no more.
    QString m_parameterPrefix; ///< "params." where parameters are written as dotted keys.
    QMap<QString, Span> m_keys;
    QMap<QString, Span> m_parameters;
    QList<Edit> m_edits;
    QString m_newParameters; ///< Lines of a [source.params] that is to be made.
};

} // namespace plumbline
