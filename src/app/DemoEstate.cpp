// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DemoEstate.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int startMs = 60'000;
constexpr int stopMs = 5'000;

} // namespace

Result<std::unique_ptr<DemoEstate>> DemoEstate::start()
{
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"plumbline"_s);
    std::unique_ptr<DemoEstate> estate(new DemoEstate);
    qputenv("PLUMBLINE_SIMULATOR_TOKEN", "simulator-token");
    estate->m_simulator.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    estate->m_simulator.start(program, {u"simulate"_s, u"--write-config"_s, estate->configFile()});
    // The simulator says where it listens once its history is there.
    while (!estate->m_simulator.canReadLine())
        if (!estate->m_simulator.waitForReadyRead(startMs))
            return fail(Error::Kind::Configuration, u"start the demo"_s, estate->m_simulator.errorString(), program);
    return estate;
}

DemoEstate::~DemoEstate()
{
    m_simulator.terminate();
    if (!m_simulator.waitForFinished(stopMs))
        m_simulator.kill();
}

QString DemoEstate::configFile() const
{
    return m_directory.filePath(u"plumbline.toml"_s);
}

QString DemoEstate::storeFile() const
{
    return m_directory.filePath(u"plumbline.db"_s);
}

} // namespace plumbline
