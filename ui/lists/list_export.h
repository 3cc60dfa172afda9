// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "ui/workbench/list_action.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace caravan::ui {

/// Writes a list to a file on a thread and a replica of its own, so that the window goes on; a
/// million rows take their time. Notes that it was exported. One at a time; destroying it stops it,
/// and nothing is left.
class ListExport : public QObject {
    Q_OBJECT

public:
    /// @p replica is only asked where its file lies and which catalogue it has.
    explicit ListExport(Replica& replica, QObject* parent = nullptr);
    ~ListExport() override;

    bool isRunning() const { return m_isRunning; }
    /// @p format: a choice of data_export.format.
    void start(const Query& query, const QString& path, const std::string& format,
               const ListWriter& write);

public Q_SLOTS:
    void stop();

Q_SIGNALS:
    void progressed(qint64 rows);
    void finished(const QString& path, const caravan::Done& done);

private:
    Done run(const Query& query, const QString& path, const std::string& format,
             const ListWriter& write);

    std::filesystem::path m_file;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::shared_ptr<const Rulebook> m_rules; ///< the export is noted in the replica
    std::thread m_thread;
    std::atomic<bool> m_isStopped = false;
    bool m_isRunning = false;
};

} // namespace caravan::ui
