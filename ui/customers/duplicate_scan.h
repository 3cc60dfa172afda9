// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/duplicates.h"
#include "core/store/replica.h"

#include <QObject>

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace caravan::ui {

/// Looks for duplicates over all records of an entity on a thread and a connection of its own. One
/// at a time: starting again gives up the scan before. Destroying it stops it.
class DuplicateScan : public QObject {
    Q_OBJECT

public:
    /// @p replica is only asked where its file lies and which catalogue it has.
    explicit DuplicateScan(Replica& replica, QObject* parent = nullptr);
    ~DuplicateScan() override;

    void start(const std::string& entity);
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void finished(const std::vector<caravan::DuplicatePair>& pairs);
    void failed(const caravan::Error& error);

private:
    void stop();

    std::filesystem::path m_file;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::thread m_thread;
    std::atomic<bool> m_isStopped = false;
    bool m_isRunning = false;
    int m_round = 0; ///< answers of a scan that was given up are not taken
};

} // namespace caravan::ui
