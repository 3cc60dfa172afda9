// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/status.h"
#include "ui/models/desk.h"
#include "ui/page/route.h"

#include <QMainWindow>

#include <map>
#include <optional>
#include <set>

class QMenu;
class QStackedWidget;

namespace caravan::ui {

class Banner;
class Languages;
class Lock;
class LockPage;
class Notices;
class Page;
class PageStack;
class Sidebar;
class SignInPage;
class SyncPort;
class Theme;
class Toast;
class TopBar;
class Workbench;

/// The window: sidebar, search, pages, messages, and the keyboard map. It takes what it works on
/// by reference from the composition root and owns none of it.
///
/// There may be several over the same data: the first makes the others, locks with them, and ends
/// last.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Desk& desk, SyncPort& port, Theme& theme, Languages& languages,
               const Workbench& bench);
    ~MainWindow() override;

    PageStack& pages() { return *m_pages; }
    Toast& toast() { return *m_toast; }
    Sidebar& sidebar() { return *m_sidebar; }
    TopBar& topBar() { return *m_topBar; }
    Lock& lock() { return *m_lock; }
    Notices& notices() { return *m_notices; }

public Q_SLOTS:
    void open(const caravan::ui::Route& route);
    void showSignIn();
    void showShortcuts();
    /// Another window over the same data that begins with @p route.
    caravan::ui::MainWindow* openWindow(const caravan::ui::Route& route);

Q_SIGNALS:
    /// The person wants to look around in a company that is made up.
    void demoRequested();
    /// The person has seen enough of it, and wants to sign in to a hub.
    void demoEnded();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Act {
        back,
        forward,
        search,
        filter,
        create,
        createAny,
        save,
        edit,
        remove,
        call,
        visit,
        undo,
        redo,
        sync,
        settings,
        news,
        lock,
        window,
        previous,
        next,
        sidebar,
        pane,
        password,
        shortcuts
    };

    explicit MainWindow(MainWindow* first);

    void start();
    void build();
    void addActions();
    void addAct(Act act, const QList<QKeySequence>& keys, void (MainWindow::*slot)());
    void nameActions();
    void fillCreateMenu();
    std::vector<const Entity*> kindsToCreate() const;
    void fillCommands();
    void addCommand(const QString& name, const Route& route, const QKeySequence& key);
    Page* make(const Route& route);
    void watch(Page& page);
    void rebuild();

    void showStatus(const sync::SyncStatus& status);
    void showReadOnly(const Error& why);
    void showCounts(const Commit* commit);
    void countLarge();
    void showMessage(const QString& text, bool undoable);
    void noteUndoLeft(int records, const std::optional<Error>& why);
    void showCurrent();
    void nameWindow();
    void leavePage();
    void fitSidebar();
    /// Something to work on without signing in.
    bool hasData();
    /// This profile holds a company that is made up.
    bool isDemo() const;
    void showLock();
    void rememberPlace();
    void offerDrafts();
    bool mayLose(Page& page);
    void showDrafts();
    void openDraft(const RecordKey& key);
    void fitScreen();

    void createHere();
    void focusSearch();
    void focusFilter();
    void savePage();
    void editHere();
    void removeHere();
    void callHere();
    void visitHere();
    void undo();
    void redo();
    void nextPane();
    void toggleSidebar();
    void popUpCreate();
    void goBack();
    void goForward();
    void openSettings();
    void openNews();
    void lockNow();
    void openHereToo();
    void previousRecord();
    void nextRecord();
    void finishSignIn(const QString& password);
    void openSync();
    void syncNow();
    void changePassword();

    Desk& m_desk;
    SyncPort& m_port;
    Theme& m_theme;
    Languages& m_languages;
    const Workbench& m_bench;
    std::map<Act, QAction*> m_acts;
    QList<QAction*> m_commands; ///< to every place, and to make a record of every kind
    QStackedWidget* m_root;
    SignInPage* m_signIn;
    Sidebar* m_sidebar;
    TopBar* m_topBar = nullptr;
    Banner* m_banner;
    PageStack* m_pages;
    Toast* m_toast;
    Reader* m_counting; ///< of how many there are of what is large
    std::set<std::string> m_uncounted;
    QString m_undoLeft; ///< of the step that is being taken back
    QMenu* m_createMenu;
    bool m_wantsNarrow = false;
    MainWindow* m_first = nullptr; ///< of a further window
    QList<MainWindow*> m_others;
    Lock* m_lock;
    LockPage* m_lockPage;
    Notices* m_notices;
};

} // namespace caravan::ui
