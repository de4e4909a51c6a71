// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>

namespace CLI {
class App;
}

namespace plumbline {

/// The options of one verb. Keeps the parsing library out of the verbs.
class VerbOptions
{
public:
    explicit VerbOptions(CLI::App &app) : m_app(&app) { }

    /// A verb below this one; options that it does not know are those of the verbs above.
    VerbOptions verb(const char *name, const char *text);
    /// After this, one of the verbs below must be given.
    void needsVerb();

    void flag(const char *name, bool &target, const char *text);
    void text(const char *name, QString &target, const char *placeholder, const char *text);
    void choice(const char *name, QString &target, const QStringList &values, const char *text);
    void number(const char *name, qint64 &target, qint64 lowest, qint64 highest, const char *text);
    /// An option that may be given several times.
    void texts(const char *name, QStringList &target, const char *placeholder, const char *text);
    void operand(const char *name, QString &target, const char *text);
    void optionalOperand(const char *name, QString &target, const char *text);
    void operands(const char *name, QStringList &target, const char *text);
    void optionalOperands(const char *name, QStringList &target, const char *text);

    bool chosen() const;

private:
    CLI::App *m_app;
};

} // namespace plumbline
