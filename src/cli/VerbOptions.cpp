// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/VerbOptions.h"

#include <CLI/CLI.hpp>

namespace plumbline {

namespace {

QStringList toList(const std::vector<std::string> &values)
{
    QStringList list;
    for (const std::string &value : values)
        list.append(QString::fromStdString(value));
    return list;
}

} // namespace

VerbOptions VerbOptions::verb(const char *name, const char *text)
{
    CLI::App *app = m_app->add_subcommand(name, text);
    app->fallthrough();
    return VerbOptions(*app);
}

void VerbOptions::needsVerb()
{
    m_app->require_subcommand(1);
}

void VerbOptions::flag(const char *name, bool &target, const char *text)
{
    m_app->add_flag(name, target, text);
}

void VerbOptions::text(const char *name, QString &target, const char *placeholder, const char *text)
{
    m_app
        ->add_option_function<std::string>(
            name, [&target](const std::string &value) { target = QString::fromStdString(value); }, text)
        ->type_name(placeholder);
}

void VerbOptions::choice(const char *name, QString &target, const QStringList &values, const char *text)
{
    std::vector<std::string> allowed;
    for (const QString &value : values)
        allowed.push_back(value.toStdString());
    m_app
        ->add_option_function<std::string>(
            name, [&target](const std::string &value) { target = QString::fromStdString(value); }, text)
        ->check(CLI::IsMember(allowed));
}

void VerbOptions::number(const char *name, qint64 &target, qint64 lowest, qint64 highest, const char *text)
{
    m_app->add_option(name, target, text)->check(CLI::Range(lowest, highest))->type_name("N")->capture_default_str();
}

void VerbOptions::texts(const char *name, QStringList &target, const char *placeholder, const char *text)
{
    m_app
        ->add_option_function<std::vector<std::string>>(
            name, [&target](const std::vector<std::string> &values) { target = toList(values); }, text)
        ->type_name(placeholder)
        ->allow_extra_args(false);
}

void VerbOptions::operand(const char *name, QString &target, const char *text)
{
    m_app
        ->add_option_function<std::string>(
            name, [&target](const std::string &value) { target = QString::fromStdString(value); }, text)
        ->type_name("")
        ->required();
}

void VerbOptions::optionalOperand(const char *name, QString &target, const char *text)
{
    m_app
        ->add_option_function<std::string>(
            name, [&target](const std::string &value) { target = QString::fromStdString(value); }, text)
        ->type_name("");
}

namespace {

CLI::Option *listOption(CLI::App &app, const char *name, QStringList &target, const char *text)
{
    return app
        .add_option_function<std::vector<std::string>>(
            name, [&target](const std::vector<std::string> &values) { target = toList(values); }, text)
        ->type_name("");
}

} // namespace

void VerbOptions::operands(const char *name, QStringList &target, const char *text)
{
    listOption(*m_app, name, target, text)->required();
}

void VerbOptions::optionalOperands(const char *name, QStringList &target, const char *text)
{
    listOption(*m_app, name, target, text);
}

bool VerbOptions::chosen() const
{
    return m_app->parsed();
}

} // namespace plumbline
