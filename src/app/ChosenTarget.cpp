// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ChosenTarget.h"

#include "models/Preferences.h"
#include "models/TableExport.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

ChosenTarget::ChosenTarget(TableExport &exporting, Preferences &preferences, QObject *parent)
    : QObject(parent), m_exporting(exporting), m_preferences(preferences)
{
    connect(&m_exporting, &TableExport::fileRequested, this, &ChosenTarget::choose);
}

void ChosenTarget::choose(const QString &suggestedName)
{
    const QString folderKey = u"tables/folder"_s;
    QString folder = m_preferences.remembered(folderKey).toString();
    if (!QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Write the table to a file"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Comma-separated values (*.csv)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setDirectory(folder);
    dialog->selectFile(suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, folderKey](const QString &path) {
        m_preferences.remember(folderKey, QFileInfo(path).absolutePath());
        m_exporting.write(path);
    });
    connect(dialog, &QFileDialog::rejected, &m_exporting, &TableExport::dropAsked);
    dialog->setWindowModality(Qt::ApplicationModal); // it belongs to no window: Ctrl+E goes on behind it otherwise
    dialog->show();
}

} // namespace plumbline
