// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"

#include "cli/Commands.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QHashSeed>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const char about[]
    = "Pulls governance data from the REST interfaces of your tools, keeps every answer as received,\n"
      "and answers metrics and evidence from it.\n\n"
      "Exit codes: 0 done, and the answer is yes; 1 done, and the answer is no; 2 wrong usage; 3 input,\n"
      "configuration or store unusable; 4 at least one source failed, the others are done; 70 internal error.";

void declareCommon(CLI::App &app, CommonOptions &common)
{
    VerbOptions options(app);
    options.text("--config", common.config, "FILE",
                 "Configuration (default $XDG_CONFIG_HOME/plumbline/plumbline.toml)");
    options.text("--store", common.store, "URL",
                 "sqlite:PATH, a path or postgresql://... (default $XDG_DATA_HOME/plumbline/plumbline.db)");
    options.text("--as-of", common.asOf, "INSTANT", "What happened later does not exist (default now)");
    options.text("--known-at", common.knownAt, "INSTANT", "As the store knew it then (default now)");
    options.flag("--json", common.json, "Answer for machines: one JSON document, or one per line for rows");
    app.set_version_flag("--version", std::string("plumbline ") + PLUMBLINE_VERSION, "Print the version and end");
}

/// Qt Gui only where something is painted, and then without a display.
std::unique_ptr<QCoreApplication> makeApplication(bool paints, int &argc, char **argv)
{
    if (!paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC"); // a PDF names the machine's offset in its date of creation
    QHashSeed::setDeterministicGlobalSeed(); // the order of objects in a PDF follows hashes
    return std::make_unique<QGuiApplication>(argc, argv);
}

Result<ExitCode> runCommand(Command &command, const CommonOptions &common, Output &output)
{
    const SystemClock clock;
    auto invocation = Invocation::make(common, clock);
    if (!invocation)
        return fail(invocation.error());
    return command.run(*invocation, output);
}

int parseAndRun(int argc, char **argv, Output &output)
{
    CLI::App app(about, "plumbline");
    app.require_subcommand(0, 1); // an unknown verb is to be named, so its absence is told below
    app.get_formatter()->column_width(34);
    CommonOptions common;
    declareCommon(app, common);
    VerbOptions program(app);
    const std::vector<std::unique_ptr<Command>> commands = allCommands();
    for (const auto &command : commands)
        command->declare(program);
    try {
        app.parse(argc, argv);
        if (app.get_subcommands().empty())
            throw CLI::RequiredError::Subcommand(1);
    } catch (const CLI::ParseError &error) {
        // Help and version are answers; everything else is wrong usage, whatever number the library gives it.
        return app.exit(error) == 0 ? int(ExitCode::Yes) : int(ExitCode::Usage);
    }
    for (const auto &command : commands) {
        if (!command->chosen())
            continue;
        const auto application = makeApplication(command->paints(), argc, argv);
        QCoreApplication::setApplicationName(u"plumbline"_s);
        QCoreApplication::setApplicationVersion(QLatin1StringView(PLUMBLINE_VERSION));
        const Result<ExitCode> answer = runCommand(*command, common, output);
        if (!answer) {
            output.error(answer.error());
            return int(exitCodeOf(answer.error()));
        }
        if (!output.wasWritten())
            return int(ExitCode::Unusable);
        return int(*answer);
    }
    return int(ExitCode::Usage);
}

} // namespace

Result<ExitCode> runVerb(const QStringList &arguments, const Invocation &invocation, Output &output)
{
    CLI::App app("", "plumbline");
    VerbOptions program(app);
    const std::vector<std::unique_ptr<Command>> commands = allCommands();
    for (const auto &command : commands)
        command->declare(program);
    std::vector<std::string> reversed; // as the library takes them
    for (auto it = arguments.rbegin(); it != arguments.rend(); ++it)
        reversed.push_back(it->toStdString());
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError &error) {
        return fail(Error::Kind::Usage, u"run"_s, QString::fromUtf8(error.what()), arguments.join(u' '));
    }
    for (const auto &command : commands) {
        if (command->chosen())
            return command->run(invocation, output);
    }
    return fail(Error::Kind::Internal, u"run"_s, u"no such verb"_s, arguments.join(u' '));
}

int runCommandLine(int argc, char **argv)
{
    Output output;
    try {
        return parseAndRun(argc, argv, output);
    } catch (const std::exception &error) {
        output.error({Error::Kind::Internal, u"run"_s, QString::fromUtf8(error.what()), {}});
    } catch (...) {
        output.error({Error::Kind::Internal, u"run"_s, u"unknown exception"_s, {}});
    }
    return int(ExitCode::Internal);
}

} // namespace plumbline
