// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace caravan::ui {

/// Reads of the replica that may take longer than a frame: on a thread and a connection of their
/// own, the newest question only. An older one is interrupted, and its answer is never shown.
///
/// The thread ends by itself when nothing was asked for some seconds.
class Reader : public QObject {
    Q_OBJECT

public:
    /// What to do with an answer, in the UI thread.
    using Show = std::function<void()>;
    /// Asks; runs in the reader's thread and must not touch widgets.
    using Work = std::function<Show(Replica&)>;

    explicit Reader(Desk& desk, QObject* parent = nullptr);
    ~Reader() override;

    void ask(Work work);
    /// No answer to what was asked is wanted any more.
    void forget();
    bool isBusy() const { return m_isBusy; }

private:
    struct Job {
        quint64 number = 0;
        Work work;
        std::shared_ptr<const Catalogue> catalogue;
    };
    void run();
    std::optional<Job> next();
    void answer(const Job& job, std::unique_ptr<Replica>& replica,
                std::shared_ptr<const Catalogue>& catalogue);
    void show(quint64 number, const Show& show);

    Desk& m_desk;
    const std::filesystem::path m_file;
    const std::shared_ptr<const Rulebook> m_rules; ///< an import writes by this connection
    std::thread m_thread;
    quint64 m_newest = 0; ///< UI thread only, as m_isBusy
    bool m_isBusy = false;

    std::mutex m_mutex; ///< of what follows
    std::condition_variable m_wake;
    std::optional<Job> m_next;
    Replica* m_reading = nullptr;
    bool m_isRunning = false;
    bool m_isStopped = false;
};

} // namespace caravan::ui
