import type { EventEmitter } from 'node:events'
import type * as Real from 'electron'
import type { App } from './app.ts'
import type { dialog, shell } from './dialogs.ts'
import type electron from './electron.ts'
import type { IpcRenderer, makeRenderer } from './in-page.ts'
import type { Frame, IpcEvent, IpcMain } from './ipc.ts'
import type { Menu, MenuItem } from './menu.ts'
import type { NativeTheme } from './native-theme.ts'
import type { Captured } from './picture.ts'
import type { PermissionDetails, Protocol, Session } from './session.ts'
import type { ConsoleDetails, NavigationDetails, WebContents } from './web-contents.ts'
import type { BeforeRequestDetails, HeadersDetails, WebRequest } from './web-request.ts'
import type { BrowserWindow } from './window.ts'

type Renderer = ReturnType<typeof makeRenderer>['electron']

/** Members that hold or take another part of the stand-in, which has a line of its own below. */
type Part =
  | 'webContents'
  | 'session'
  | 'protocol'
  | 'commandLine'
  | 'mainFrame'
  | 'sender'
  | 'senderFrame'
  | 'frame'
  | 'top'
  | 'webRequest'
  | 'submenu'
  | 'items'
  | 'capturePage'

/**
 * Electron's interfaces by name: theirs, ours, and the members whose parameters name whole objects of which we have
 * parts. `check-api.ts` looks up here what the app may use.
 */
export interface Pairs {
  App: [Real.App, App]
  BaseWindow: [Real.BaseWindow, BrowserWindow]
  BrowserWindow: [Real.BrowserWindow, BrowserWindow]
  CommandLine: [Real.CommandLine, App['commandLine']]
  ContextBridge: [Real.ContextBridge, Renderer['contextBridge']]
  CrashReporter: [Real.CrashReporter, typeof electron.crashReporter]
  Dialog: [Real.Dialog, typeof dialog]
  HandlerDetails: [Real.HandlerDetails, Real.HandlerDetails]
  IpcMain: [Real.IpcMain, IpcMain, 'handle' | 'handleOnce']
  IpcMainEvent: [Real.IpcMainEvent, IpcEvent]
  IpcMainInvokeEvent: [Real.IpcMainInvokeEvent, IpcEvent]
  IpcRenderer: [Real.IpcRenderer, IpcRenderer]
  MediaAccessPermissionRequest: [Real.MediaAccessPermissionRequest, PermissionDetails]
  Menu: [Real.Menu, Menu, 'append' | 'getMenuItemById']
  MenuItem: [Real.MenuItem, MenuItem, 'role']
  NativeImage: [Real.NativeImage, Captured]
  NativeTheme: [Real.NativeTheme, NativeTheme]
  OnBeforeRequestListenerDetails: [Real.OnBeforeRequestListenerDetails, BeforeRequestDetails]
  OnHeadersReceivedListenerDetails: [Real.OnHeadersReceivedListenerDetails, HeadersDetails]
  PermissionCheckHandlerHandlerDetails: [Real.PermissionCheckHandlerHandlerDetails, PermissionDetails]
  PermissionRequest: [Real.PermissionRequest, PermissionDetails]
  PowerMonitor: [Real.PowerMonitor, typeof electron.powerMonitor]
  Protocol: [Real.Protocol, Protocol]
  Session: [Real.Session, Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler']
  RenderProcessGoneDetails: [Real.RenderProcessGoneDetails, Real.RenderProcessGoneDetails]
  Shell: [Real.Shell, typeof shell]
  WebContents: [Real.WebContents, WebContents]
  WebContentsConsoleMessageEventParams: [Real.WebContentsConsoleMessageEventParams, ConsoleDetails]
  WebContentsWillNavigateEventParams: [Real.WebContentsWillNavigateEventParams, NavigationDetails]
  WebFrameMain: [Real.WebFrameMain, Frame, 'parent']
  WebRequest: [Real.WebRequest, WebRequest, 'onBeforeRequest' | 'onHeadersReceived']
}

type Compared<R, O, Apart> = Exclude<keyof R & keyof O, keyof EventEmitter | Part | Apart>
type Mismatches<R, O, Apart> = { [K in Compared<R, O, Apart>]: O[K] extends R[K] ? never : K }[Compared<
  R,
  O,
  Apart
>]
type MismatchesOf<P> = P extends [infer R, infer O, infer Apart]
  ? Mismatches<R, O, Apart>
  : P extends [infer R, infer O]
    ? Mismatches<R, O, never>
    : never

type Failing = {
  [K in keyof Pairs as [MismatchesOf<Pairs[K]>] extends [never] ? never : K]: MismatchesOf<Pairs[K]>
}

/** Does not compile when a member of ours is not what Electron's is; the error names the interface and the member. */
export const failing: Failing = {}
