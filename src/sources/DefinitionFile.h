// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonValue>
#include <QStringList>
#include <optional>

namespace plumbline {

class DefinitionFile;

/// One value inside a definition file. Reading a wrong value records an error and yields an empty one.
class DefinitionNode
{
public:
    DefinitionNode(DefinitionFile &file, QJsonValue value, QString pointer)
        : m_file(&file), m_value(std::move(value)), m_pointer(std::move(pointer))
    {
    }

    const QJsonValue &value() const { return m_value; }
    bool exists() const { return !m_value.isUndefined(); }

    /// Fails for keys other than these.
    void allowOnly(const QStringList &keys) const;
    bool has(const QString &key) const;
    QStringList keys() const;
    DefinitionNode child(const QString &key) const;
    QList<DefinitionNode> items() const; ///< Of a list; of anything else the value itself.
    QString text() const; ///< Empty when absent.
    QString requiredText(const QString &key) const;
    qint64 integer(qint64 absent) const;
    bool flag(bool absent) const;
    QStringList texts() const;
    /// Text of a text, number or truth value.
    QString scalar() const;
    void fail(const QString &detail) const;

private:
    DefinitionFile *m_file;
    QJsonValue m_value;
    QString m_pointer;
};

/// A JSON file that a person wrote, with errors that name file, line and key.
class DefinitionFile
{
public:
    DefinitionFile(QString name, QByteArray text);
    static Result<DefinitionFile> open(const QString &path);

    DefinitionNode root() { return {*this, m_root, {}}; }
    void fail(const QString &pointer, const QString &detail);
    /// Everything that is wrong with it, in the order in which it was found.
    const QList<Error> &errors() const { return m_errors; }

private:
    QString m_name;
    QByteArray m_text;
    QJsonValue m_root;
    QList<Error> m_errors;
};

} // namespace plumbline
