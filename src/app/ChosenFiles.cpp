// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ChosenFiles.h"

#include "base/SafeText.h"
#include "sync/FileImport.h"

#include <QFileDialog>
#include <QtConcurrentRun>

namespace plumbline {

ChosenFiles::ChosenFiles(const ConnectorCatalog &connectors, StoreLocation store, const Clock &clock, QObject *parent)
    : QObject(parent), m_connectors(connectors), m_store(std::move(store)), m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

void ChosenFiles::choose()
{
    auto *dialog = new QFileDialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Import files"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) { import(paths, zone); });
    dialog->open();
}

void ChosenFiles::import(const QStringList &paths, const QTimeZone &in)
{
    QtConcurrent::run(&m_pool, [this, paths, in]() -> Result<ImportReport> {
        const auto store = StoreConnection::open(m_store, StoreConnection::Access::ReadWrite);
        if (!store)
            return fail(store.error());
        ImportRequest request;
        request.paths = paths;
        return FileImport(m_connectors, **store, m_clock, in).run(request);
    }).then(this, [this](const Result<ImportReport> &report) {
        emit imported(summary(report), !report || report->failed() > 0);
    });
}

QString ChosenFiles::summary(const Result<ImportReport> &report)
{
    if (!report)
        return visibleText(toString(report.error()));
    for (const ImportedFile &file : report->files)
        if (file.error && !file.isLeftOut)
            return visibleText(toString(*file.error));
    const WriteCounts rows = report->rows();
    const QString counted = tr("%1 new, %2 changed, %3 put aside").arg(rows.added).arg(rows.changed).arg(rows.rejected);
    return report->files.size() == 1 ? tr("1 file is imported: %1").arg(counted)
                                     : tr("%1 files are imported: %2").arg(report->files.size()).arg(counted);
}

} // namespace plumbline
