/** What the page of an overview runs and looks like, as the build puts it together from `client/webview/overview`. */
declare module 'overview-page' {
  export const script: string;
  export const style: string;
}
